#include "web/shared/tally_words.hpp"

#include "render/say.hpp"

namespace gongkai::web {

using render::say;

namespace {

std::int64_t in_time(const domain::DutyTally& tally)
{
    return std::int64_t{tally.on_time} + tally.nothing;
}

}

std::string tally_words(const domain::DutyTally& tally)
{
    const auto asked = in_time(tally) + tally.late + tally.missing;
    if (asked == 0) return say("portal.nothing_due_yet");
    return say(tally.missing > 0 ? "portal.tally" : "portal.tally_complete", asked, in_time(tally),
               std::int64_t{tally.late}, std::int64_t{tally.missing});
}

Tag tally_tag(const domain::DutyTally& tally)
{
    if (tally.missing > 0) return tag(Tone::bad, say("portal.missing_count", std::int64_t{tally.missing}));
    if (in_time(tally) + tally.late == 0) return tag(Tone::none, say("portal.not_begun"));
    if (tally.late > 0) return tag(Tone::warn, say("portal.late_count", std::int64_t{tally.late}));
    return tag(Tone::ok, say("portal.all_on_time"));
}

Tone tally_tone(const domain::DutyTally& tally)
{
    if (tally.missing > 0) return Tone::bad;
    return in_time(tally) + tally.late > 0 ? Tone::ok : Tone::none;
}

bool needs_help_before(const domain::DutyTally& one, const domain::DutyTally& other)
{
    return std::pair(one.missing, one.late) > std::pair(other.missing, other.late);
}

}
