#include "app/close_place.hpp"

#include "app/place_access.hpp"
#include "app/said_words.hpp"
#include "store/places.hpp"
#include "store/postings.hpp"
#include "store/screens.hpp"

namespace gongkai::app {

Result<domain::Place> close_place(Office& office, const ClosePlace& order)
{
    db::Transaction transaction(office.db);
    auto place = TRY(open_place(office, order.place));
    place.version = order.version;
    place.until = office.today();
    place.closed_because = TRY(said_words(order.because, "because", "place.no_reason"));
    TRY(store::Places(office.db).save(transaction, place, office.actor.account, office.now));
    store::Postings postings(office.db);
    for (auto& posting : postings.hanging_at(place.id)) {
        posting.taken_down_at = office.now;
        posting.ending = domain::PostingEnding::place_closed;
        postings.end(transaction, posting, office.actor.account);
    }
    store::Screens screens(office.db);
    if (const auto device = screens.device_at(place.id))
        screens.end(transaction, *device, office.actor.account, office.now);
    record(office, transaction, "close_place", place.village, place.id);
    transaction.commit();
    return place;
}

}
