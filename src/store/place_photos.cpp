#include "store/place_photos.hpp"

#include "sql/place_photo.hpp"

namespace gongkai::store {

std::optional<PlacePhoto> PlacePhotos::of(const std::string& place) const
{
    return db_.find<PlacePhoto>(sql::newest_place_photo, place);
}

void PlacePhotos::add(db::Transaction&, const PlacePhoto& photo)
{
    db_.run(sql::add_place_photo, photo.id, photo.place, photo.digest, photo.blob, photo.added_by,
            photo.added_at);
}

}
