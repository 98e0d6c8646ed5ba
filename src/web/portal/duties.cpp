#include "web/portal/duties.hpp"

#include "views/portal.hpp"
#include "web/portal/duties_view.hpp"
#include "web/portal/public_page.hpp"

namespace gongkai::web::portal {
namespace {

int year_asked(Visit& visit)
{
    const auto asked = visit.request.query_value("year").value_or("");
    const auto first = parse_date(asked + "-01-01");
    return static_cast<int>(first ? first->year() : visit.reading().today().year());
}

}

http::Response show_duties(Visit& visit)
{
    const auto village = store::Divisions(visit.reading().db).find(std::string(visit.parameter("village")));
    if (!village || !domain::is_village_level(village->kind)) return http::not_found();
    render::Out out;
    views::duties(out, duties_page(visit, *village, year_asked(visit)));
    return shown(visit, out, {village->code});
}

}
