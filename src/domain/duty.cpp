#include "domain/duty.hpp"

#include <utility>

namespace gongkai::domain {
namespace {

DutyState state_of(DutyEndKind kind)
{
    return kind == DutyEndKind::excused ? DutyState::excused : DutyState::lapsed;
}

// Published too late to be on time, but nobody waited any more: that isn't lateness.
bool was_over(const DutyFacts& facts)
{
    return facts.ended && facts.ended->on <= facts.fulfilled->on;
}

Standing fulfilled(const Duty& duty, const DutyFacts& facts)
{
    const int late = days_between(duty.due_on, facts.fulfilled->on);
    if (late > 0) return was_over(facts) ? Standing{state_of(facts.ended->kind), 0} : Standing{DutyState::late, late};
    return {facts.fulfilled->nothing_this_period ? DutyState::nothing : DutyState::on_time, 0};
}

}

Standing judge(const Duty& duty, const DutyFacts& facts, Date as_of)
{
    if (facts.fulfilled && facts.fulfilled->on <= as_of) return fulfilled(duty, facts);
    if (facts.ended && facts.ended->on <= as_of) return {state_of(facts.ended->kind), 0};
    if (as_of < duty.opens_on) return {DutyState::not_open, days_between(as_of, duty.due_on)};
    const int left = days_between(as_of, duty.due_on);
    if (left < 0) return {DutyState::missing, -left};
    return {left <= due_soon_days ? DutyState::due_soon : DutyState::open, left};
}

bool is_known(const Duty& duty, Date as_of)
{
    return (duty.known_at ? shanghai_date(*duty.known_at) : duty.opens_on) <= as_of;
}

bool is_settled(DutyState state)
{
    switch (state) {
    case DutyState::not_open:
    case DutyState::open:
    case DutyState::due_soon:
    case DutyState::missing: return false;
    case DutyState::on_time:
    case DutyState::late:
    case DutyState::nothing:
    case DutyState::excused:
    case DutyState::lapsed: return true;
    }
    std::unreachable();
}

}
