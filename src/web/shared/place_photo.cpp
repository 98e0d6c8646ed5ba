#include "web/shared/place_photo.hpp"

#include "render/say.hpp"
#include "store/place_photos.hpp"

namespace gongkai::web {

using render::say;

// A day long readers keep what an address gave them; another photo has another one.
std::vector<Photo> photo_of(app::Office& office, const domain::Place& place)
{
    const auto photo = store::PlacePhotos(office.db).of(place.id);
    if (!photo) return {};
    const auto address =
        "/" + place.village + "/places/" + place.id + "/photo.jpg?v=" + photo->digest.substr(0, 8);
    return {{.src = address, .href = address, .words = say("place.photo_of", place.name)}};
}

}
