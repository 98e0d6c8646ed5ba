#include "web/shared/check_words.hpp"

#include <algorithm>
#include <charconv>

#include "base/money.hpp"
#include "base/text.hpp"
#include "render/say.hpp"

namespace gongkai::web {
namespace {

using render::say;

constexpr std::string_view dictionary = "check.";

std::string said_or(const std::string& key, const std::string& otherwise)
{
    return render::spoken().has(key) ? say(key) : otherwise;
}

std::string column_of(const app::ExportedEdition& edition, const std::vector<std::string>& parts)
{
    const auto head = "table/" + parts[1] + "/0/" + parts[3];
    for (const auto& group : edition.groups)
        for (const auto& text : group)
            if (text.path == head && !text.is_taken_down) return text.text;
    return parts[3];
}

// table/entries/3/6 → 第3行“支出”
std::string place(const app::ExportedEdition& edition, const std::string& path)
{
    const auto parts = split(path, '/');
    if (parts[0] == "field" && parts.size() > 1) return said_or("check.field." + parts[1], parts[1]);
    if (parts[0] != "table" || parts.size() < 4) return said_or("check.name." + path, path);
    if (parts[2] == "0") return say("check.head_cell", parts[3]);
    const auto column = column_of(edition, parts);
    return say("check.cell", parts[2], said_or("check.column." + column, column));
}

bool is_money(const app::ExportedEdition& edition, const std::string& path)
{
    static const std::vector<std::string> names{"opening", "income", "expenditure", "closing", "sum"};
    const auto parts = split(path, '/');
    if (parts.size() < 2 || (parts[0] == "table" && parts.size() < 4)) return false;
    return std::ranges::find(names, parts[0] == "table" ? column_of(edition, parts) : parts[1]) !=
           names.end();
}

std::string shown(const app::ExportedEdition& edition, const app::Mismatch& mismatch)
{
    Money money;
    const auto& text = mismatch.text;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), money.fen);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && is_money(edition, mismatch.path) ? render::money(money) : shorten(text, 60);
}

}

std::string mismatch_words(const app::ExportedEdition& edition, const app::Mismatch& mismatch)
{
    const auto key = std::string(dictionary) + boost::describe::enum_to_string(mismatch.flaw, "");
    if (mismatch.path.empty()) return say(key);
    const auto text = shown(edition, mismatch);
    return text.empty() ? say(key + "_empty", place(edition, mismatch.path))
                        : say(key, place(edition, mismatch.path), text);
}

std::vector<std::string> check_words(const app::ExportedEdition& edition, const app::ExportCheck& check)
{
    std::vector<std::string> lines;
    for (const auto& mismatch : check.wrong)
        lines.push_back(mismatch_words(edition, mismatch));
    if (check.place) lines.push_back(say("check.in_log", check.place->index, check.place->size));
    if (check.taken_down > 0) lines.push_back(say("check.taken_down", check.taken_down));
    return lines;
}

boost::json::object check_dictionary()
{
    // The blanks stay: the browser fills them.
    const std::vector<std::string> blanks{"{0}", "{1}"};
    boost::json::object words;
    for (const auto& key : render::spoken().keys())
        if (key.starts_with(dictionary)) words[key.substr(dictionary.size())] = render::spoken().say(key, blanks);
    return words;
}

}
