#include "app/pair_screen.hpp"

#include <algorithm>

#include "app/screen_access.hpp"
#include "base/random.hpp"
#include "store/screens.hpp"

namespace gongkai::app {

Result<domain::ScreenDevice> pair_screen(Office& office, const PairScreen& order)
{
    db::Transaction transaction(office.db);
    const auto place = TRY(own_screen(office, order.place));
    const auto code = TRY(domain::read_pairing_code(order.code));
    store::Screens screens(office.db);
    const auto shown = screens.codes_at(place.id, office.now);
    const auto waiting = std::ranges::find(shown, code, &domain::PairingCode::code);
    const Refusal taken{
        .kind = Refusal::Kind::conflict, .says = "screen.plays_already", .with = {place.name}};
    if (screens.device_at(place.id)) return refuse(taken);
    if (waiting == shown.end())
        return refuse({.says = "screen.unknown_code", .field = "code", .with = {code}});
    const domain::ScreenDevice device{.id = make_id(),
                                      .place = place.id,
                                      .token = waiting->token,
                                      .agent = waiting->agent,
                                      .paired_at = office.now,
                                      .paired_by = office.actor.account};
    if (!screens.add(transaction, device)) return refuse(taken); // somebody else was quicker
    screens.drop_codes_at(transaction, place.id);
    record(office, transaction, "pair_screen", place.village, place.id);
    transaction.commit();
    return device;
}

}
