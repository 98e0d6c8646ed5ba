#include "app/reminder_digest.hpp"

#include <algorithm>

#include "domain/division.hpp"

namespace gongkai::app {
namespace {

bool concerns(const store::Reminded& person, const DueReminder& reminder)
{
    return person.role == domain::Role::clerk || domain::is_late(reminder.step);
}

// Villages of a division stand together, since they are in the order of their codes.
std::vector<const DueReminder*> for_office(const std::vector<DueReminder>& given, const store::Reminded& person)
{
    std::vector<const DueReminder*> found;
    auto at = std::ranges::lower_bound(given, person.division, {}, [](const DueReminder& one) { return one.duty.village; });
    for (; at != given.end() && domain::is_within(at->duty.village, person.division); ++at)
        if (concerns(person, *at)) found.push_back(&*at);
    return found;
}

void add(Digest& digest, const std::vector<const DueReminder*>& found)
{
    digest.reminders.insert(digest.reminders.end(), found.begin(), found.end());
    std::ranges::sort(digest.reminders); // they lie in one row: the order of their places is that of the villages
    const auto again = std::ranges::unique(digest.reminders);
    digest.reminders.erase(again.begin(), again.end());
}

}

std::vector<Digest> digests_of(const std::vector<DueReminder>& given, const std::vector<store::Reminded>& people)
{
    std::vector<Digest> digests;
    for (const auto& person : people) {
        const auto found = for_office(given, person);
        if (found.empty()) continue;
        if (digests.empty() || digests.back().account != person.account) digests.push_back({person.account, {}});
        add(digests.back(), found);
    }
    return digests;
}

}
