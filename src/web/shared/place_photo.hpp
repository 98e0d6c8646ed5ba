#pragma once
// What a place looks like, as pages show it.

#include "app/office.hpp"
#include "domain/place.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

std::vector<Photo> photo_of(app::Office& office, const domain::Place& place); // one, or none

}
