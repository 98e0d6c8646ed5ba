#include "app/register_place.hpp"

#include "app/place_access.hpp"
#include "app/said_words.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "store/divisions.hpp"
#include "store/places.hpp"

namespace gongkai::app {
namespace {

constexpr std::size_t longest_name = 30, longest_place = 100;

Result<domain::Place> place_to_change(Office& office, const RegisterPlace& order)
{
    if (!order.place.empty()) {
        auto place = TRY(open_place(office, order.place));
        place.version = order.version.value_or(0);
        return place;
    }
    TRY(domain::require(office.actor, {domain::Role::clerk, domain::Role::town_officer}, order.village));
    const auto village = store::Divisions(office.db).find(order.village);
    if (!village || !domain::is_village_level(village->kind))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    domain::Place place;
    place.village = order.village;
    return place;
}

Result<std::string> words_or_none(const std::string& typed, const char* field, std::size_t longest)
{
    if (trim(typed).empty()) return std::string();
    return said_words(typed, field, "form.missing", longest);
}

Result<> write_line(domain::Place& place, const RegisterPlace& order, Date today)
{
    place.kind = order.kind;
    place.name = TRY(said_words(order.name, "name", "place.no_name", longest_name));
    place.village_group = TRY(words_or_none(order.village_group, "village_group", longest_name));
    place.location = TRY(said_words(order.location, "location", "place.no_location", longest_place));
    place.coordinates = TRY(domain::read_coordinates(order.coordinates));
    place.keeper = TRY(words_or_none(order.keeper, "keeper", longest_place));
    place.width_cm = order.width_cm.value_or(0);
    place.height_cm = order.height_cm.value_or(0);
    place.a3_sheets = order.a3_sheets.value_or(0);
    TRY(domain::check_room(place));
    if (order.since > today) return refuse({.says = "place.since_ahead", .field = "since"});
    place.since = order.since;
    return {};
}

}

Result<domain::Place> register_place(Office& office, const RegisterPlace& order)
{
    db::Transaction transaction(office.db);
    auto place = TRY(place_to_change(office, order));
    TRY(write_line(place, order, office.today()));
    store::Places places(office.db);
    const auto same = places.named(place.village, place.name);
    if (same && same->id != place.id)
        return refuse({.kind = Refusal::Kind::conflict,
                       .says = "place.name_taken",
                       .field = "name",
                       .with = {place.name}});
    if (place.id.empty()) {
        place.id = make_id();
        places.add(transaction, place, office.actor.account, office.now);
    } else {
        TRY(places.save(transaction, place, office.actor.account, office.now));
        ++place.version;
    }
    record(office, transaction, "register_place", place.village, place.id);
    transaction.commit();
    return place;
}

}
