#include "app/open_duties.hpp"

#include "base/json.hpp"
#include "base/random.hpp"
#include "law/due.hpp"
#include "store/divisions.hpp"
#include "store/duties.hpp"

namespace gongkai::app {
namespace {

struct Period {
    std::string covers;
    law::Due due;
};

// The periods of a rhythm whose due day lies from `from` on and which have opened by today.
Result<std::vector<Period>> periods(Office& office, law::Rhythm rhythm, Date from, const std::string& division)
{
    std::vector<Period> found;
    if (rhythm == law::Rhythm::monthly)
        for (auto month = month_of(from); first_day(month) <= office.today(); month = plus_months(month, 1)) {
            auto due = TRY(law::monthly(office.statutes, month, {.division = division}));
            const auto covers = due.covers_from ? month_of(*due.covers_from) : plus_months(month, -1);
            found.push_back({to_text(covers), std::move(due)});
        }
    if (rhythm == law::Rhythm::quarterly)
        for (auto quarter = plus_quarters(quarter_of(from), -1); last_day(quarter) < office.today();
             quarter = plus_quarters(quarter, 1))
            found.push_back({to_text(quarter), TRY(law::quarterly(office.statutes, quarter, {.division = division}))});
    std::erase_if(found, [&](const Period& period) { return !period.due.due_on || *period.due.due_on < from; });
    return found;
}

domain::Duty duty_of(const std::string& village, const law::Item& item, const Period& period)
{
    return {.id = make_id(),
            .village = village,
            .item = item.code,
            .period = period.covers,
            .opens_on = period.due.opens_on.value_or(*period.due.due_on),
            .due_on = *period.due.due_on,
            .why = to_json(period.due.why)};
}

}

Result<OpenedDuties> open_duties(Office& office, const OpenDuties& order)
{
    OpenedDuties opened;
    store::Duties duties(office.db);
    const auto villages = store::Divisions(office.db).villages_within(order.scope);
    db::Transaction transaction(office.db);
    for (const auto& village : villages) {
        const auto monthly = TRY(periods(office, law::Rhythm::monthly, order.from, village.code));
        const auto quarterly = TRY(periods(office, law::Rhythm::quarterly, order.from, village.code));
        for (const auto& item : office.catalog(village.code).items) {
            if (item.rhythm != law::Rhythm::monthly && item.rhythm != law::Rhythm::quarterly) continue;
            if (!order.item.empty() && item.code != order.item) continue;
            for (const auto& period : item.rhythm == law::Rhythm::monthly ? monthly : quarterly)
                (duties.put(transaction, duty_of(village.code, item, period)) > 0 ? opened.opened : opened.known) += 1;
        }
    }
    transaction.commit();
    return opened;
}

}
