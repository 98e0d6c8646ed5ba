#include "app/excuse_duty.hpp"

#include "app/said_words.hpp"
#include "base/ensure.hpp"

namespace gongkai::app {

Result<store::DutyRow> excuse_duty(Office& office, const ExcuseDuty& order)
{
    TRY(domain::require(office.actor, {domain::Role::town_officer}, order.village));
    db::Transaction transaction(office.db);
    store::Duties duties(office.db);
    const auto duty = duties.row(order.village, order.item, order.period);
    if (!duty) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    if (duty->fulfilled_at) return refuse({.kind = Refusal::Kind::conflict, .says = "duty.public_already"});
    if (duty->end_kind) return refuse({.kind = Refusal::Kind::conflict, .says = "duty.ended_already"});
    const auto reason = TRY(said_words(order.reason, "reason", "duty.excuse_reason"));
    duties.end(transaction, {.duty = duty->id,
                             .kind = domain::DutyEndKind::excused,
                             .reason = reason,
                             .ended_by = office.actor.account,
                             .ended_at = office.now});
    record(office, transaction, "excuse_duty", order.village, duty->id);
    auto excused = duties.row(order.village, order.item, order.period);
    ENSURE(excused.has_value());
    transaction.commit();
    return std::move(*excused);
}

}
