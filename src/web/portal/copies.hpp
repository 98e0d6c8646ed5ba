#pragma once
// Whether an edition is the same on walls, screens, the site, in feeds, at the government's and in the
// archive; and which editions of a village or town are not.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_copies(Visit& visit);        // {code}
http::Response show_copies_within(Visit& visit); // {division}

}
