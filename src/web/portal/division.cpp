#include "web/portal/division.hpp"

#include "views/portal.hpp"
#include "web/portal/division_view.hpp"
#include "web/portal/public_page.hpp"
#include "web/portal/village_view.hpp"

namespace gongkai::web::portal {
namespace {

http::Response show(Visit& visit, const std::string& code)
{
    const auto division = store::Divisions(visit.reading().db).find(code);
    if (!division) return http::not_found();
    render::Out out;
    if (domain::is_village_level(division->kind)) {
        views::village(out, village_page(visit, *division));
        return shown(visit, out, {division->code});
    }
    views::division(out, division_page(visit, *division));
    return shown(visit, out, villages_of(visit, division->code));
}

}

http::Response show_home(Visit& visit)
{
    return show(visit, visit.site.scope);
}

http::Response show_division(Visit& visit)
{
    return show(visit, std::string(visit.parameter("division")));
}

}
