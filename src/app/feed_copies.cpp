#include "app/feed_copies.hpp"

#include <algorithm>

#include "base/json.hpp"

namespace gongkai::app {
namespace {

using domain::CopyState;
using States = std::map<std::string, CopyState, std::less<>>;
using Entries = std::map<std::string, std::string, std::less<>>; // by the edition's code, as they are written

Entries entries_of(std::string_view feed)
{
    Entries entries;
    const auto json = parse_json(feed);
    const auto* object = json ? json->if_object() : nullptr;
    const auto* items = object ? object->if_contains("items") : nullptr;
    if (!items || !items->is_array()) return entries;
    for (const auto& item : items->get_array()) {
        const auto* url = item.is_object() ? item.get_object().if_contains("url") : nullptr;
        if (!url || !url->is_string()) continue;
        const std::string_view address(url->get_string());
        const auto code = address.rfind("/e/");
        if (code != address.npos) entries[std::string(address.substr(code + 3))] = to_json_text(item);
    }
    return entries;
}

States all_of(const Entries& entries, CopyState state)
{
    States states;
    for (const auto& [code, text] : entries)
        states.emplace(code, state);
    return states;
}

States compared(const Entries& ours, const Entries& theirs)
{
    auto states = all_of(ours, CopyState::same);
    for (auto& [code, state] : states) {
        const auto it = theirs.find(code);
        if (it == theirs.end())
            state = CopyState::missing;
        else if (it->second != ours.at(code))
            state = CopyState::differs;
    }
    return states;
}

bool agree(const States& states)
{
    return std::ranges::all_of(states, [](const auto& one) { return one.second == CopyState::same; });
}

States read_once(const std::string& path, const SiteReader& outside, const SiteReader& ours)
{
    const auto atom = outside(path + ".atom"), json = outside(path + ".json");
    const auto our_atom = ours(path + ".atom"), our_json = ours(path + ".json");
    if (!our_json || !*our_json) return {};
    const auto entries = entries_of(**our_json);
    if (!atom || !json) return all_of(entries, CopyState::unread);
    if (!*atom || !*json) return all_of(entries, CopyState::missing);
    auto states = compared(entries, entries_of(**json));
    const bool as_made = our_atom && *our_atom == *atom && **our_json == **json;
    return as_made || !agree(states) ? states : all_of(entries, CopyState::differs);
}

}

States feed_copies(const std::string& village, const SiteReader& outside, const SiteReader& ours)
{
    const auto path = "/feed/" + village;
    const auto states = read_once(path, outside, ours);
    return agree(states) ? states : read_once(path, outside, ours);
}

}
