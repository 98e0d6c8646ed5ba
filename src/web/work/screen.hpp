#pragma once
// A screen of one's villages: paired, unpaired; what it played, to take away.

#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response pair_screen(Visit& visit);    // {place}
http::Response unpair_screen(Visit& visit);  // {place}
http::Response download_plays(Visit& visit); // {place}

}
