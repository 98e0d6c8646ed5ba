#include "web/shared/posting_period.hpp"

#include "render/say.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web {

using render::say;

std::optional<Posting> posting_of(const law::Statutes& statutes, const std::string& village, Date posted_on)
{
    const auto posted = law::posted(statutes, posted_on, {.division = village});
    if (!posted || !posted->last_required_day) return {};
    const auto until = *posted->last_required_day;
    return Posting{until, {say("portal.why_posted", render::short_date(until)), because(statutes, posted->why)}};
}

std::string cut_short_words(const law::Statutes& statutes, const std::string& village, Date posted_on, Date taken_down_on)
{
    const auto posting = posting_of(statutes, village, posted_on);
    if (!posting || posting->until < taken_down_on) return {};
    return say("portal.cut_short", posting->until, days_between(taken_down_on, posting->until) + 1);
}

}
