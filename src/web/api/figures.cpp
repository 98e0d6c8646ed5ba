// How a village stands over twelve months, in the figures that its page shows.

#include "web/shared/figures.hpp"

#include "store/divisions.hpp"
#include "web/api/answer.hpp"
#include "web/api/reading.hpp"
#include "web/shared/as_of.hpp"

namespace gongkai::web::api {
namespace {

boost::json::object object_of(const domain::MonthTally& tally)
{
    boost::json::object object{{"asked", tally.asked()}, {"on_time", tally.on_time}, {"late", tally.late}, {"missing", tally.missing}};
    const auto percent = tally.percent();
    object["percent"] = percent ? boost::json::value(*percent) : nullptr;
    return object;
}

boost::json::array trend_of(const VillageFigures& figures)
{
    boost::json::array months;
    for (const auto& tally : figures.trend) {
        auto month = object_of(tally);
        month["month"] = to_text(tally.month);
        months.push_back(std::move(month));
    }
    return months;
}

boost::json::array never_told(const VillageFigures& figures)
{
    boost::json::array items;
    for (const auto& one : figures.never)
        items.push_back({{"item", one.item},
                         {"name", one.name},
                         {"class", boost::describe::enum_to_string(one.class_, "")},
                         {"since", to_text(one.since)},
                         {"by_law", one.by_law}});
    return items;
}

}

// Questions have no place in this program yet: null, not zero.
http::Response get_figures(Visit& visit)
{
    auto& office = visit.reading();
    const auto village = store::Divisions(office.db).find(std::string(visit.parameter("code")));
    if (!village || !domain::is_village_level(village->kind)) return not_there(visit);
    const auto at = as_of_asked(visit);
    if (!at) return refused(visit, at.error());
    const auto all = figures_of(office, village->code, at->day);
    if (all.empty()) return not_there(visit);
    const auto& figures = all.front();
    boost::json::object object{{"village", village->code}, {"on", to_text(at->day)}, {"trend", trend_of(figures)},
                               {"twelve_months", object_of(figures.year)}, {"items_owed", figures.items_owed},
                               {"never", never_told(figures)}, {"unanswered_questions", nullptr}};
    object["updated_on"] = figures.updated_on ? boost::json::value(to_text(*figures.updated_on)) : nullptr;
    object["days_since_update"] = figures.updated_on ? boost::json::value(days_between(*figures.updated_on, at->day)) : nullptr;
    return answer(std::move(object), {village->code});
}

}
