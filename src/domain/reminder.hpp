#pragma once
// Which reminder (提醒) a duty asks for on a day: some days before it is due, on the day, and every week while it is late.
// The steps are a courtesy to those who have the work, not a rule of law.

#include "domain/duty.hpp"

#include <vector>

namespace gongkai::domain {

// Days that were left when the step was reached: 7, 3, 0; the first day late is -1, a week later -8.
using ReminderStep = int;

constexpr int days_between_late_reminders = 7;
constexpr int late_reminders = 17; // four months; what is older is on the town's grid, and nagging helps nobody
constexpr int longest_reminded_late = days_between_late_reminders * late_reminders;

// The newest step that was reached; none where nobody waits for anything. Earlier ones that were missed stay missed.
std::optional<ReminderStep> reminder_step(const Duty& duty, const DutyFacts& facts, const std::vector<int>& days_before,
                                          Date as_of);

constexpr bool is_late(ReminderStep step)
{
    return step < 0;
}

}
