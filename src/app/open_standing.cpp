#include "app/duty_opening.hpp"

#include <algorithm>

namespace gongkai::app {
namespace {

// Nobody can have shown a standing item before there was a list that asks for it, a village, and an office to do it.
Date clock_of(const DutyOpening& opening, const law::Catalog& catalog)
{
    const auto office_began = opening.order.standing_from.value_or(opening.order.from);
    return std::max({catalog.from, office_began, opening.village.valid_from.value_or(catalog.from)});
}

}

// Later ones come from recorded changes. A year whose days off aren't known yet must not keep everything else waiting.
Result<> open_standing(const DutyOpening& opening)
{
    auto& office = opening.office;
    const auto& village = opening.village;
    const auto& catalog = office.catalog(village.code);
    const auto start = clock_of(opening, catalog);
    if (start > office.today() || (village.valid_to && *village.valid_to < office.today())) return {};
    const auto known = store::Duties(office.db).standing_items(village.code);
    const auto due = law::standing(office.statutes, start, {.division = village.code});
    for (const auto* item : catalog.with(law::Rhythm::standing)) {
        if (!opening.wants(*item)) continue;
        const bool was_asked = std::ranges::find(known, item->code) != known.end();
        if (was_asked) ++opening.counted.known;
        else if (!due) ++opening.counted.without_day;
        else {
            put_under_free_key(office, opening.transaction,
                               make_duty(office, village.code, item->code, *due, domain::DutyOrigin::standing),
                               {.day = start});
            ++opening.counted.opened;
        }
    }
    return {};
}

}
