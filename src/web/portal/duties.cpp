#include "web/portal/duties.hpp"

#include "views/portal.hpp"
#include "web/portal/duties_view.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/refusal_page.hpp"

namespace gongkai::web::portal {
namespace {

int year_asked(Visit& visit, const AsOf& at)
{
    const auto asked = visit.request.query_value("year").value_or("");
    const auto first = parse_date(asked + "-01-01");
    return static_cast<int>(first ? first->year() : at.day.year());
}

}

http::Response show_duties(Visit& visit)
{
    const auto village = store::Divisions(visit.reading().db).find(std::string(visit.parameter("village")));
    if (!village || !domain::is_village_level(village->kind)) return http::not_found();
    const auto at = as_of_asked(visit);
    if (!at) return refusal_page(visit, at.error());
    render::Out out;
    views::duties(out, duties_page(visit, *village, year_asked(visit, *at), *at));
    return shown(visit, out, {village->code});
}

http::Response show_duty(Visit& visit)
{
    auto& office = visit.reading();
    const auto village = store::Divisions(office.db).find(std::string(visit.parameter("village")));
    if (!village) return http::not_found();
    const auto at = as_of_asked(visit);
    if (!at) return refusal_page(visit, at.error());
    const auto duty = store::Duties(office.db).row(village->code, std::string(visit.parameter("item")), std::string(visit.parameter("period")));
    if (!duty || !duty->is_known(at->day)) return http::not_found();
    render::Out out;
    views::public_duty(out, public_duty_page(visit, *village, *duty, *at));
    return shown(visit, out, {village->code});
}

}
