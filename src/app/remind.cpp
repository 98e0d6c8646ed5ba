#include "app/remind.hpp"

#include <algorithm>

#include "app/reminder_digest.hpp"
#include "store/inbox.hpp"
#include "store/outbox.hpp"

namespace gongkai::app {
namespace {

constexpr auto settled_is_kept = std::chrono::hours(24 * 90);

// Read before the transaction, so that it is short; what was settled in between is looked at again.
std::vector<DueReminder> those_due(Office& office, const Remind& order)
{
    const auto today = office.today();
    const int furthest = order.days_before.empty() ? 0 : std::ranges::max(order.days_before);
    std::vector<DueReminder> due;
    for (auto& duty : store::Duties(office.db).waited_for(order.scope, plus_days(today, -domain::longest_reminded_late),
                                                          plus_days(today, furthest)))
        if (const auto step = domain::reminder_step(duty.duty(), duty.facts(), order.days_before, today))
            due.push_back({std::move(duty), *step});
    return due;
}

bool still_waits(Office& office, const store::DutyRow& duty)
{
    const auto now = store::Duties(office.db).row(duty.village, duty.item, duty.period);
    return now && !domain::is_settled(now->standing(office.today()).state);
}

// The first to write one down gives it; whoever comes second finds it given.
std::vector<DueReminder> give(Office& office, db::Transaction& transaction, std::vector<DueReminder> due)
{
    store::Reminders reminders(office.db);
    std::erase_if(due, [&](const DueReminder& one) {
        return !reminders.give(transaction, one.duty.id, one.step, office.now) || !still_waits(office, one.duty);
    });
    return due;
}

void put_into_inbox(Office& office, db::Transaction& transaction, const Digest& digest)
{
    store::Inbox inbox(office.db);
    const auto message = inbox.put(transaction, digest.account, office.today(), office.now);
    for (const auto* one : digest.matters.duties) inbox.add_line(transaction, message.id, one->duty.id, one->step);
    for (const auto* asked : digest.matters.looks)
        for (const auto& look : asked->looks) inbox.add_line(transaction, message.id, look);
}

std::int64_t photo_count(const std::vector<AskedLooks>& given)
{
    std::int64_t count = 0;
    for (const auto& asked : given) count += std::ssize(asked.looks);
    return count;
}

}

Result<Reminded> remind(Office& office, const Remind& order)
{
    auto due = those_due(office, order);
    db::Transaction transaction(office.db);
    transaction.lock("reminders");
    const Given given{give(office, transaction, std::move(due)),
                      give_look_reminders(office, transaction, order.scope)};
    const auto digests = digests_of(given, store::Reminders(office.db).people());
    for (const auto& digest : digests) put_into_inbox(office, transaction, digest);
    Reminded reminded{.duties = std::ssize(given.duties), .photos = photo_count(given.looks), .people = std::ssize(digests)};
    reminded.mails = queue_mails(office, transaction, digests, order.ways);
    reminded.group_messages = queue_group_messages(office, transaction, given, order.ways);
    store::Outbox(office.db).forget(transaction, Instant(office.now - settled_is_kept));
    transaction.commit();
    return reminded;
}

}
