#pragma once
// A village's clerk, or the town, shows what a place looks like; the photo before is shown no more.

#include "app/office.hpp"
#include "domain/place.hpp"
#include "intake/shown_photo.hpp"
#include "store/place_photos.hpp"

namespace gongkai::app {

struct PicturePlace {
    std::string place;
    intake::ShownPhoto photo;
};

Result<domain::Place> picture_place(Office& office, const PicturePlace& order);

std::string picture_of(Office& office, const store::PlacePhoto& photo); // the JPEG

}
