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

}
