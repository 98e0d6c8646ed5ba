#include "web/shared/look_words.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/say.hpp"

namespace gongkai::web {
namespace {

using domain::LookOutcome;
using render::say;
using render::short_date;

std::string one_words(const domain::Look& look, Instant now)
{
    const auto day = short_date(look.asked_on);
    switch (domain::outcome_of(look, now)) {
    case LookOutcome::waiting: return say("look.waiting", day, deadline_words(look));
    case LookOutcome::seen: return say("look.seen", day);
    case LookOutcome::missed: return say("look.missed", day);
    case LookOutcome::dropped: return say("look.dropped", day);
    }
    std::unreachable();
}

}

std::string looks_words(const std::vector<domain::Look>& looks, Instant now)
{
    if (looks.empty()) return {};
    std::vector<std::string> words;
    for (const auto& look : looks)
        words.push_back(one_words(look, now));
    return say("look.times", looks.size(), join(words, say("portal.list_comma")));
}

std::string deadline_words(const domain::Look& look)
{
    return short_date(domain::in_time_until(look));
}

bool has_missed(const std::vector<domain::Look>& looks, Instant now)
{
    return std::ranges::any_of(
        looks, [&](const auto& look) { return domain::outcome_of(look, now) == LookOutcome::missed; });
}

std::vector<std::string> drawing_lines(const std::vector<domain::Look>& looks, Instant now)
{
    std::vector<std::string> lines;
    for (const auto& look : looks)
        if (domain::outcome_of(look, now) != LookOutcome::waiting)
            lines.push_back(say("look.drawn", look.edition, look.asked_on, look.days_left, look.log_size,
                                look.log_root, look.posting));
    return lines;
}

}
