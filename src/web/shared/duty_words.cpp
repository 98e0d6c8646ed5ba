#include "web/shared/duty_words.hpp"

#include "domain/duty_key.hpp"
#include "render/say.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web {

using app::duty_key_words;
using app::stage_words;
using domain::DutyKey;
using render::say;

namespace {

std::string project_words(const store::DutyRow& duty, const DutyKey& key, const std::string& item)
{
    const auto name = duty.project.value_or("");
    return name.empty() ? say("portal.of_matter", duty_key_words(duty.period), item)
                        : say("portal.of_project", name, stage_words(key), item);
}

}

std::string duty_title(const store::DutyRow& duty, const std::string& item)
{
    switch (duty.origin) {
    case domain::DutyOrigin::period: break;
    case domain::DutyOrigin::standing:
        return duty.words ? say("portal.of_change", item, *duty.words) : say("portal.of_standing", item);
    case domain::DutyOrigin::happening: return say("portal.of_happening", item, duty.words.value_or(""));
    case domain::DutyOrigin::stage:
        if (const auto key = domain::parse_duty_key(duty.period)) return project_words(duty, *key, item);
    }
    return say("portal.of_matter", period_words(duty.period), item);
}

std::string end_words(const store::DutyRow& duty)
{
    if (!duty.end_kind || !duty.ended_at) return {};
    const auto day = render::short_date(shanghai_date(*duty.ended_at));
    if (!duty.ended_by) return say("portal.lapsed_because", day, render::spoken().say(*duty.end_reason, {}));
    return say(*duty.end_kind == domain::DutyEndKind::excused ? "portal.excused_because" : "portal.lapsed_by",
               *duty.ended_by, day, *duty.end_reason);
}

bool is_first_standing(const store::DutyRow& duty)
{
    return duty.origin == domain::DutyOrigin::standing && !duty.happening;
}

std::string standing_words(std::size_t missing, std::size_t open)
{
    return missing > 0 ? say("portal.standing_missing", missing + open, missing) : say("portal.standing_open", open);
}

}
