#include "web/shared/figures.hpp"

#include "store/divisions.hpp"
#include "store/figures.hpp"

#include <algorithm>
#include <map>

namespace gongkai::web {
namespace {

using Told = std::map<std::pair<std::string, std::string>, store::ItemTold>;

NeverTold never_told(app::Office& office, const store::ItemAsked& asked)
{
    const auto* item = office.catalog(asked.village).find(asked.item);
    if (!item) return {.item = asked.item, .name = asked.item, .by_law = false, .since = asked.since};
    return {asked.item, item->name, item->class_, !item->unconfirmed && !item->basis.empty(), asked.since};
}

void add_trends(std::map<std::string, VillageFigures>& villages, app::Office& office, const std::string& scope, Date on)
{
    std::map<std::string, std::vector<domain::DueStanding>> judged;
    for (const auto& duty : store::Figures(office.db).duties(scope, domain::trend_begins(on), last_day(month_of(on)), on))
        judged[duty.village].push_back({duty.due_on, duty.standing(on)});
    for (auto& [code, figures] : villages) {
        figures.trend = domain::trend_of(judged[code], on);
        figures.year = sum_of(figures.trend);
    }
}

void add_items(std::map<std::string, VillageFigures>& villages, app::Office& office, const std::string& scope, Date on)
{
    Told told;
    for (auto& one : store::Figures(office.db).told(scope, on)) {
        const auto village = villages.find(one.village);
        if (village == villages.end()) continue;
        auto& updated = village->second.updated_on;
        updated = std::max(updated.value_or(Date()), shanghai_date(one.last_at));
        told[{one.village, one.item}] = one;
    }
    for (const auto& asked : store::Figures(office.db).asked(scope, on)) {
        const auto village = villages.find(asked.village);
        if (village == villages.end()) continue;
        ++village->second.items_owed;
        if (!told.contains({asked.village, asked.item})) village->second.never.push_back(never_told(office, asked));
    }
}

}

std::vector<VillageFigures> figures_of(app::Office& office, const std::string& scope, Date on)
{
    std::map<std::string, VillageFigures> villages;
    for (const auto& village : store::Divisions(office.db).villages_within(scope))
        if (!village.valid_to || *village.valid_to >= on) villages[village.code].village = village;
    add_trends(villages, office, scope, on);
    add_items(villages, office, scope, on);
    std::vector<VillageFigures> all;
    for (auto& [code, figures] : villages) {
        std::ranges::stable_sort(figures.never, {}, &NeverTold::since);
        all.push_back(std::move(figures));
    }
    return all;
}

domain::MonthTally sum_of(const std::vector<domain::MonthTally>& trend)
{
    domain::MonthTally sum;
    for (const auto& month : trend) {
        sum.month = month.month;
        sum.on_time += month.on_time;
        sum.late += month.late;
        sum.missing += month.missing;
    }
    return sum;
}

}
