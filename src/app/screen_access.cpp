#include "app/screen_access.hpp"

#include "app/place_access.hpp"
#include "app/session.hpp"
#include "store/places.hpp"
#include "store/screens.hpp"

namespace gongkai::app {
namespace {

Result<> ensure_plays(const domain::Place& place)
{
    if (place.kind != domain::PlaceKind::screen)
        return refuse({.kind = Refusal::Kind::conflict, .says = "screen.is_none", .with = {place.name}});
    return {};
}

}

Result<domain::Place> screen_place(Office& office, const std::string& id)
{
    auto place = store::Places(office.db).find(id);
    if (!place) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(ensure_plays(*place));
    return std::move(*place);
}

Result<domain::Place> playing_place(Office& office, const std::string& id)
{
    auto place = TRY(screen_place(office, id));
    if (!place.is_open())
        return refuse({.kind = Refusal::Kind::conflict, .says = "screen.closed", .with = {place.name}});
    return place;
}

Result<domain::Place> own_screen(Office& office, const std::string& id)
{
    auto place = TRY(open_place(office, id));
    TRY(ensure_plays(place));
    return place;
}

Result<PairedScreen> paired_screen(Office& office, const std::string& place, const std::string& token)
{
    auto screen = TRY(screen_place(office, place));
    auto device = store::Screens(office.db).device_with(digest_of(token));
    if (!device || device->place != screen.id)
        return refuse({.kind = Refusal::Kind::forbidden, .says = "screen.not_paired"});
    return PairedScreen{std::move(screen), std::move(*device)};
}

}
