#include "app/remind.hpp"

#include <algorithm>

#include "app/reminder_digest.hpp"
#include "store/inbox.hpp"

namespace gongkai::app {
namespace {

// The first to write one down gives it; whoever comes second finds it given.
std::vector<DueReminder> give_those_due(Office& office, db::Transaction& transaction, const Remind& order)
{
    const auto today = office.today();
    const int furthest = order.days_before.empty() ? 0 : std::ranges::max(order.days_before);
    std::vector<DueReminder> given;
    for (auto& duty : store::Duties(office.db).waited_for(order.scope, plus_days(today, -domain::longest_reminded_late),
                                                          plus_days(today, furthest))) {
        const auto step = domain::reminder_step(duty.duty(), duty.facts(), order.days_before, today);
        if (step && store::Reminders(office.db).give(transaction, duty.id, *step, office.now))
            given.push_back({std::move(duty), *step});
    }
    return given;
}

void put_into_inbox(Office& office, db::Transaction& transaction, const Digest& digest)
{
    store::Inbox inbox(office.db);
    const auto message = inbox.put(transaction, digest.account, office.today(), office.now);
    for (const auto* one : digest.reminders) inbox.add_line(transaction, message.id, one->duty.id, one->step);
}

}

Result<Reminded> remind(Office& office, const Remind& order)
{
    db::Transaction transaction(office.db);
    transaction.lock("reminders");
    const auto given = give_those_due(office, transaction, order);
    const auto digests = digests_of(given, store::Reminders(office.db).people());
    for (const auto& digest : digests) put_into_inbox(office, transaction, digest);
    transaction.commit();
    return Reminded{std::ssize(given), std::ssize(digests)};
}

}
