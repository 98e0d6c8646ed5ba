#include "store/places.hpp"

#include "sql/place.hpp"

namespace gongkai::store {

using domain::Place;

std::optional<Place> Places::find(const std::string& id) const
{
    return db_.find<Place>(sql::find_place, id);
}

std::optional<Place> Places::named(const std::string& village, const std::string& name) const
{
    return db_.find<Place>(sql::place_named, village, name);
}

std::vector<Place> Places::of(const std::string& village) const
{
    return db_.list<Place>(sql::places_of, village);
}

std::vector<Place> Places::closed_of(const std::string& village) const
{
    return db_.list<Place>(sql::closed_places_of, village);
}

void Places::add(db::Transaction&, const Place& p, const std::string& account, Instant at)
{
    db_.run(sql::add_place, p.id, p.village, p.kind, p.name, p.village_group, p.location, p.coordinates,
            p.keeper, p.width_cm, p.height_cm, p.a3_sheets, p.since, p.until, p.closed_because, p.version,
            account, at);
}

Result<> Places::save(db::Transaction&, const Place& p, const std::string& account, Instant at)
{
    const auto saved = db_.run(sql::save_place, p.id, p.kind, p.name, p.village_group, p.location,
                               p.coordinates, p.keeper, p.width_cm, p.height_cm, p.a3_sheets, p.since,
                               p.until, p.closed_because, p.version, account, at);
    if (saved == 0) return refuse({.kind = Refusal::Kind::conflict, .says = "place.changed_meanwhile"});
    return {};
}

}
