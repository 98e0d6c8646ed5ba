#include "app/reminder_digest.hpp"

#include <algorithm>

#include "domain/division.hpp"

namespace gongkai::app {
namespace {

const std::string& village_of(const DueReminder& reminder)
{
    return reminder.duty.village;
}

const std::string& village_of(const AskedLooks& asked)
{
    return asked.village;
}

// Villages of a division stand together, since they are in the order of their codes.
template<class One>
std::vector<const One*> those_within(const std::vector<One>& given, const std::string& division)
{
    std::vector<const One*> found;
    auto at = std::ranges::lower_bound(given, division, {}, [](const One& one) { return village_of(one); });
    for (; at != given.end() && domain::is_within(village_of(*at), division); ++at)
        found.push_back(&*at);
    return found;
}

Matters for_office(const Given& given, const store::Reminded& person)
{
    auto matters = matters_within(given, person.division);
    if (person.role == domain::Role::clerk) return matters;
    std::erase_if(matters.duties, [](const DueReminder* one) { return !domain::is_late(one->step); });
    matters.looks.clear();
    return matters;
}

// They lie in one row: the order of their places is that of the villages.
template<class One>
void add(std::vector<const One*>& all, const std::vector<const One*>& more)
{
    all.insert(all.end(), more.begin(), more.end());
    std::ranges::sort(all);
    const auto again = std::ranges::unique(all);
    all.erase(again.begin(), again.end());
}

}

Matters matters_within(const Given& given, const std::string& division)
{
    return {those_within(given.duties, division), those_within(given.looks, division)};
}

std::vector<Digest> digests_of(const Given& given, const std::vector<store::Reminded>& people)
{
    std::vector<Digest> digests;
    for (const auto& person : people) {
        const auto found = for_office(given, person);
        if (found.count() == 0) continue;
        if (digests.empty() || digests.back().account != person.account) digests.push_back({person.account, {}});
        add(digests.back().matters.duties, found.duties);
        add(digests.back().matters.looks, found.looks);
    }
    return digests;
}

}
