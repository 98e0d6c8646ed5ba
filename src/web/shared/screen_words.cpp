#include "web/shared/screen_words.hpp"

#include <cstdlib>

#include "base/text.hpp"
#include "render/say.hpp"

namespace gongkai::web {
namespace {

using domain::ScreenState;
using render::say;

constexpr std::int64_t minute = 60, hour = 60 * minute, day = 24 * hour;

Tone tone_of(ScreenState state)
{
    switch (state) {
    case ScreenState::showing: return Tone::ok;
    case ScreenState::stale:
    case ScreenState::silent:
    case ScreenState::unpaired: return Tone::bad;
    }
    return Tone::bad;
}

std::string codes(const std::vector<std::string>& editions)
{
    return join(editions, say("portal.list_comma"));
}

}

Tag screen_tag(const domain::ScreenStanding& standing)
{
    return tag(tone_of(standing.state),
               say(std::string("screen.state.") + boost::describe::enum_to_string(standing.state, "")));
}

std::vector<std::string> screen_reasons(const domain::ScreenStanding& standing)
{
    const auto& report = standing.report;
    std::vector<std::string> reasons;
    if (standing.state == ScreenState::unpaired) reasons.push_back(say("screen.why.unpaired"));
    if (standing.state == ScreenState::silent)
        reasons.push_back(report ? say("screen.why.silent", report->received_at) : say("screen.why.never"));
    if (standing.state == ScreenState::showing)
        reasons.push_back(say("screen.why.showing", report->received_at, report->shown.size()));
    if (!standing.outdated.empty()) reasons.push_back(say("screen.why.outdated", codes(standing.outdated)));
    if (!standing.missing.empty()) reasons.push_back(say("screen.why.missing", codes(standing.missing)));
    if (standing.notices_differ) reasons.push_back(say("screen.why.notices"));
    return reasons;
}

std::vector<std::string> screen_warnings(const domain::ScreenStanding& standing, bool in_real_time)
{
    std::vector<std::string> warnings;
    const auto& report = standing.report;
    if (!report) return warnings;
    if (in_real_time && domain::has_wrong_clock(*report))
        warnings.push_back(say(report->clock_error > 0 ? "screen.clock_fast" : "screen.clock_slow",
                               duration_words(std::llabs(report->clock_error))));
    if (report->offline_seconds >= minute)
        warnings.push_back(say("screen.was_offline", duration_words(report->offline_seconds)));
    return warnings;
}

std::string duration_words(std::int64_t seconds)
{
    if (seconds < minute) return say("screen.seconds", seconds);
    if (seconds < hour) return say("screen.minutes", seconds / minute);
    if (seconds < day) return say("screen.hours", seconds / hour, seconds % hour / minute);
    return say("screen.days", seconds / day, seconds % day / hour);
}

}
