#include "app/duty_opening.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#include "base/json.hpp"
#include "base/random.hpp"

namespace gongkai::app {

constexpr Date last_day_asked = Date(std::chrono::year(2999) / 12 / 31);

void DutyOpening::open(const domain::Duty& duty) const
{
    (store::Duties(office.db).put(transaction, duty) > 0 ? counted.opened : counted.known) += 1;
}

void DutyOpening::lapse(const store::DutyRow& row, const std::string& reason) const
{
    counted.lapsed += store::Duties(office.db)
                          .end(transaction, {.duty = row.id,
                                             .kind = domain::DutyEndKind::lapsed,
                                             .reason = reason,
                                             .ended_by = {},
                                             .ended_at = office.now});
}

domain::Duty make_duty(const Office& office, const std::string& village, const std::string& item, const law::Due& due,
                       domain::DutyOrigin origin)
{
    ENSURE(due.due_on.has_value());
    return {.id = make_id(),
            .village = village,
            .item = item,
            .period = {},
            .opens_on = due.opens_on.value_or(std::min(office.today(), *due.due_on)),
            .due_on = *due.due_on,
            .why = to_json(due.why),
            .origin = origin,
            .happening = {},
            .known_at = office.now};
}

domain::Duty put_under_free_key(Office& office, db::Transaction& transaction, domain::Duty duty, domain::DutyKey key)
{
    store::Duties duties(office.db);
    for (duty.period = to_text(key); duties.put(transaction, duty) == 0; duty.period = to_text(key)) ++key.nth;
    return duty;
}

void lapse_with_village(const DutyOpening& opening)
{
    const auto& village = opening.village;
    const auto today = opening.office.today();
    if (!village.valid_to || *village.valid_to >= today) return;
    store::Duties duties(opening.office.db);
    for (const auto& row : duties.of_village(village.code, plus_days(*village.valid_to, 1), last_day_asked))
        if (!domain::is_settled(row.standing(today).state)) opening.lapse(row, "duty.lapsed.village");
}

}
