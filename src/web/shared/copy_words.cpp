#include "web/shared/copy_words.hpp"

#include "render/say.hpp"

namespace gongkai::web {
namespace {

using domain::CopyState;
using domain::Outlet;
using render::say;

template<class Enum>
std::string key(std::string_view area, Enum value)
{
    return std::string(area) + boost::describe::enum_to_string(value, "");
}

bool is_by_itself(Outlet outlet) // what stands there says so, the program doesn't read it
{
    return outlet == Outlet::board || outlet == Outlet::screen;
}

constexpr std::size_t digits_shown = 16; // as on the sheet

}

std::string outlet_words(Outlet outlet, const std::string& where)
{
    return say(key("copy.outlet.", outlet), where);
}

std::string copy_state_words(CopyState state)
{
    return say(key("copy.state.", state));
}

Tag copy_tag(CopyState state)
{
    const bool is_known = state != CopyState::unproved && state != CopyState::unread;
    return tag(state == CopyState::same ? Tone::ok
               : is_known               ? Tone::bad
                                        : Tone::warn,
               copy_state_words(state));
}

std::string how_words(const domain::Copy& copy)
{
    if (!copy.at)
        return say(is_by_itself(copy.outlet) ? key("copy.how.", copy.outlet) + "_none" : "copy.how.none");
    auto words = say(key("copy.how.", copy.outlet), *copy.at);
    if (!copy.digest.empty())
        words = say("place.two_words", words, say("copy.digest_here", copy.digest.substr(0, digits_shown)));
    if (copy.since && copy.state != CopyState::same)
        words = say("place.two_words", words, say("copy.how.since", *copy.since));
    return words;
}

}
