#pragma once
// Where a village's disclosures hang, and what must be found there.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_places(Visit& visit);      // {village}
http::Response show_place_photo(Visit& visit); // {village}, {place}

}
