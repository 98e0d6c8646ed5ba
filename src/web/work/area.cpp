#include "web/work/area.hpp"

#include "store/divisions.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/area_view.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

namespace {

constexpr Date first_day = Date(std::chrono::year(2000) / 1 / 1); // from where on duties are kept

Result<domain::Division> area_for(Visit& visit)
{
    auto& office = visit.reading();
    std::string code(visit.parameter("division"));
    if (code.empty()) code = scopes_of(office.actor, monitors).front(); // the route lets in nobody without one
    TRY(domain::require(office.actor, monitors, code));
    auto found = store::Divisions(office.db).find(code);
    if (!found) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    return std::move(*found);
}

Result<int> year_asked(const Visit& visit)
{
    const int this_year = static_cast<int>(shanghai_date(visit.now).year());
    const auto asked = visit.request.query_value("year").value_or("");
    if (asked.empty()) return this_year;
    const auto new_year = parse_date(asked + "-01-01");
    if (!new_year || *new_year < first_day || *new_year > shanghai_date(visit.now))
        return refuse({.says = "area.bad_year", .field = "year", .with = {std::to_string(this_year)}});
    return static_cast<int>(new_year->year());
}

}

http::Response area(Visit& visit)
{
    const auto division = area_for(visit);
    if (!division) return refusal_page(visit, division.error());
    if (domain::is_village_level(division->kind)) return http::see_other("/work/duties/" + division->code);
    if (division->kind == domain::DivisionKind::town) return http::see_other("/work/grid?division=" + division->code);
    const auto year = year_asked(visit);
    if (!year) return refusal_page(visit, year.error());
    render::Out out;
    views::area(out, area_page(visit, *division, *year));
    return shown(out);
}

}
