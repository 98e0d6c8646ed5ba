#include "domain/duty.hpp"

namespace gongkai::domain {

Standing judge(const Duty& duty, const std::optional<Fulfilment>& fulfilled, Date today)
{
    if (fulfilled && fulfilled->on <= today) {
        const int late = days_between(duty.due_on, fulfilled->on);
        if (late > 0) return {DutyState::late, late};
        return {fulfilled->nothing_this_period ? DutyState::nothing : DutyState::on_time, 0};
    }
    if (today < duty.opens_on) return {DutyState::not_open, days_between(today, duty.due_on)};
    const int left = days_between(today, duty.due_on);
    if (left < 0) return {DutyState::missing, -left};
    return {left <= due_soon_days ? DutyState::due_soon : DutyState::open, left};
}

}
