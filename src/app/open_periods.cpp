#include "app/duty_opening.hpp"

namespace gongkai::app {
namespace {

struct Period {
    std::string covers;
    Date ends_on; // the day whose catalogue counts
    law::Due due;
};

Result<std::vector<Period>> months(const DutyOpening& opening)
{
    std::vector<Period> found;
    const auto today = opening.office.today();
    for (auto month = month_of(opening.order.from); first_day(month) <= today; month = plus_months(month, 1)) {
        auto due = TRY(law::monthly(opening.office.statutes, month, {.division = opening.village.code}));
        const auto covers = due.covers_from ? month_of(*due.covers_from) : plus_months(month, -1);
        const auto ends_on = due.covers_to.value_or(last_day(covers));
        found.push_back({to_text(covers), ends_on, std::move(due)});
    }
    return found;
}

Result<std::vector<Period>> quarters(const DutyOpening& opening)
{
    std::vector<Period> found;
    for (auto quarter = plus_quarters(quarter_of(opening.order.from), -1); last_day(quarter) < opening.office.today();
         quarter = plus_quarters(quarter, 1))
        found.push_back({to_text(quarter), last_day(quarter),
                         TRY(law::quarterly(opening.office.statutes, quarter, {.division = opening.village.code}))});
    return found;
}

// A village owes a period that ended while it was there, and for which it still was there when it could be told.
bool is_owed(const DutyOpening& opening, const Period& period)
{
    if (!period.due.due_on || *period.due.due_on < opening.order.from) return false;
    const auto& village = opening.village;
    if (village.valid_from && *village.valid_from > period.ends_on) return false;
    return !village.valid_to || *village.valid_to >= period.due.opens_on.value_or(*period.due.due_on);
}

void open_period(const DutyOpening& opening, const Period& period, law::Rhythm rhythm)
{
    if (!is_owed(opening, period)) return;
    const auto* catalog = opening.office.catalog(opening.village.code, period.ends_on);
    if (!catalog) return;
    for (const auto* item : catalog->with(rhythm)) {
        if (!opening.wants(*item)) continue;
        auto duty = make_duty(opening.office, opening.village.code, item->code, period.due, domain::DutyOrigin::period);
        duty.period = period.covers;
        opening.open(duty);
    }
}

}

Result<> open_periods(const DutyOpening& opening)
{
    for (const auto& month : TRY(months(opening))) open_period(opening, month, law::Rhythm::monthly);
    for (const auto& quarter : TRY(quarters(opening))) open_period(opening, quarter, law::Rhythm::quarterly);
    return {};
}

}
