#include "app/explain_delay.hpp"

#include "store/duties.hpp"

namespace gongkai::app {

Result<domain::Duty> may_explain_delay(const Office& office, const ExplainDelay& order)
{
    TRY(domain::require(office.actor, {domain::Role::clerk}, order.village));
    const auto duty = store::Duties(office.db).find(order.village, order.item, order.period);
    if (!duty) return refuse({.kind = Refusal::Kind::missing, .says = "duty.not_known"});
    if (office.today() <= duty->due_on)
        return refuse({.kind = Refusal::Kind::conflict, .says = "explain_delay.not_late"});
    return *duty;
}

Result<> explain_delay(Office& office, const ExplainDelay& order)
{
    if (order.reason.empty()) return refuse({.says = "explain_delay.reason_needed", .field = "reason"});

    // Asked inside of the transaction: nobody can change the answer between the question and the act.
    db::Transaction transaction(office.db);
    const auto duty = TRY(may_explain_delay(office, order));
    record(office, transaction, "explain_delay", duty.village, duty.id);
    transaction.commit();
    return {};
}

}
