#include "app/unpair_screen.hpp"

#include "app/screen_access.hpp"
#include "store/screens.hpp"

namespace gongkai::app {

Result<domain::ScreenDevice> unpair_screen(Office& office, const UnpairScreen& order)
{
    db::Transaction transaction(office.db);
    const auto place = TRY(own_screen(office, order.place));
    store::Screens screens(office.db);
    auto device = screens.device_at(place.id);
    if (!device || !screens.end(transaction, *device, office.actor.account, office.now))
        return refuse(
            {.kind = Refusal::Kind::conflict, .says = "screen.plays_nothing", .with = {place.name}});
    device->ended_at = office.now;
    record(office, transaction, "unpair_screen", place.village, place.id);
    transaction.commit();
    return std::move(*device);
}

}
