#include "app/place_access.hpp"

#include "store/places.hpp"

namespace gongkai::app {

Result<domain::Place> own_place(Office& office, const std::string& id)
{
    auto place = store::Places(office.db).find(id);
    if (!place) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(domain::require(office.actor, {domain::Role::clerk, domain::Role::town_officer}, place->village));
    return std::move(*place);
}

Result<domain::Place> open_place(Office& office, const std::string& id)
{
    auto place = TRY(own_place(office, id));
    if (!place.is_open())
        return refuse(
            {.kind = Refusal::Kind::conflict, .says = "place.closed_already", .with = {place.name}});
    return place;
}

Result<domain::Place> paper_place(Office& office, const std::string& id)
{
    auto place = TRY(open_place(office, id));
    if (!domain::takes_paper(place.kind))
        return refuse({.kind = Refusal::Kind::conflict, .says = "place.no_paper", .with = {place.name}});
    return place;
}

}
