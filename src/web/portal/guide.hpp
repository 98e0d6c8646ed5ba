#pragma once
// How this works, for villagers and for those who check it; the guides; what we know about barriers.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_about(Visit& visit);
http::Response show_accessibility(Visit& visit);
http::Response show_guide(Visit& visit);         // {name}
http::Response show_guide_picture(Visit& visit); // {name}

}
