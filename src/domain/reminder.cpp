#include "domain/reminder.hpp"

#include <algorithm>

namespace gongkai::domain {
namespace {

std::optional<ReminderStep> step_while_late(int days)
{
    if (days > longest_reminded_late) return {};
    return -1 - (days - 1) / days_between_late_reminders * days_between_late_reminders;
}

std::optional<ReminderStep> step_before(int left, const std::vector<int>& days_before)
{
    std::optional<ReminderStep> newest;
    for (const int step : days_before)
        if (step >= left) newest = std::min(step, newest.value_or(step));
    return newest;
}

}

std::optional<ReminderStep> reminder_step(const Duty& duty, const DutyFacts& facts, const std::vector<int>& days_before,
                                          Date as_of)
{
    if (!is_known(duty, as_of)) return {};
    const auto standing = judge(duty, facts, as_of);
    if (is_settled(standing.state) || standing.state == DutyState::not_open) return {};
    return standing.state == DutyState::missing ? step_while_late(standing.days)
                                                : step_before(standing.days, days_before);
}

}
