#pragma once
// The page on which the town says that a village or community ends.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response last_day(Visit& visit);    // {village}
http::Response end_village(Visit& visit); // {village}

}
