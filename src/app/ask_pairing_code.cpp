#include "app/ask_pairing_code.hpp"

#include <algorithm>

#include "app/screen_access.hpp"
#include "app/session.hpp"
#include "base/random.hpp"
#include "store/screens.hpp"

namespace gongkai::app {
namespace {

std::string unlike(const std::vector<domain::PairingCode>& shown)
{
    auto code = domain::draw_pairing_code(random_bytes(8));
    while (std::ranges::find(shown, code, &domain::PairingCode::code) != shown.end())
        code = domain::draw_pairing_code(random_bytes(8));
    return code;
}

}

Result<OfferedCode> ask_pairing_code(Office& office, const AskPairingCode& order)
{
    db::Transaction transaction(office.db);
    const auto place = TRY(playing_place(office, order.place));
    store::Screens screens(office.db);
    if (screens.device_at(place.id))
        return refuse(
            {.kind = Refusal::Kind::conflict, .says = "screen.plays_already", .with = {place.name}});
    screens.forget_codes(transaction, office.now);
    const auto shown = screens.codes_at(place.id, office.now);
    if (shown.size() >= domain::most_codes_at_a_place ||
        screens.count_codes(office.now - std::chrono::minutes(1)) >= domain::most_codes_in_a_minute)
        return refuse({.kind = Refusal::Kind::forbidden, .says = "screen.too_many_codes"});
    const OfferedCode offered{unlike(shown), random_token(), office.now + domain::pairing_lifetime};
    screens.add_code(transaction, {.token = digest_of(offered.token),
                                   .place = place.id,
                                   .code = offered.code,
                                   .agent = order.agent,
                                   .asked_at = office.now,
                                   .expires_at = offered.expires_at});
    transaction.commit();
    return offered;
}

}
