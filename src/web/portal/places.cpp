#include "web/portal/places.hpp"

#include "app/picture_place.hpp"
#include "store/places.hpp"
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

http::Response show_place_photo(Visit& visit)
{
    auto& office = visit.reading();
    const auto place = store::Places(office.db).find(std::string(visit.parameter("place")));
    if (!place || !place->is_open() || place->village != visit.parameter("village")) return http::not_found();
    const auto photo = store::PlacePhotos(office.db).of(place->id);
    if (!photo) return http::not_found();
    return http::bytes("image/jpeg", app::picture_of(office, *photo))
        .with("Cache-Control", std::string(http::cache_control::for_a_day));
}

}
