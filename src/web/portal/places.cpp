#include "web/portal/places.hpp"

#include "views/portal.hpp"
#include "web/portal/places_view.hpp"
#include "web/portal/public_page.hpp"

namespace gongkai::web::portal {

http::Response show_places(Visit& visit)
{
    const auto village = store::Divisions(visit.reading().db).find(std::string(visit.parameter("village")));
    if (!village || !domain::is_village_level(village->kind)) return http::not_found();
    const auto view = places_page(visit, *village);
    render::Out out;
    views::places(out, view);
    // Where a screen hangs, the next reader may have to be told that it has fallen silent.
    return shown(visit, out, view.changes_by_itself ? Tags() : Tags{village->code});
}

}
