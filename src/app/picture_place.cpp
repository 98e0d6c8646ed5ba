#include "app/picture_place.hpp"

#include "app/closed_archive.hpp"
#include "app/place_access.hpp"
#include "base/hash.hpp"
#include "base/random.hpp"

namespace gongkai::app {

Result<domain::Place> picture_place(Office& office, const PicturePlace& order)
{
    auto place = TRY(open_place(office, order.place));
    const store::PlacePhoto photo{.id = make_id(),
                                  .place = place.id,
                                  .digest = to_hex(sha256(order.photo.jpeg)),
                                  .blob = put_sealed(office, order.photo.jpeg),
                                  .added_by = office.actor.account,
                                  .added_at = office.now};

    db::Transaction transaction(office.db);
    store::PlacePhotos(office.db).add(transaction, photo);
    record(office, transaction, "picture_place", place.village, place.id);
    transaction.commit();
    return place;
}

std::string picture_of(Office& office, const store::PlacePhoto& photo)
{
    return sealed_picture(office, photo.blob, photo.digest);
}

}
