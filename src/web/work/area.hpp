#pragma once
// A county, a city, a province for those who oversee it: which part needs help first, down to the town's grid.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response area(Visit& visit); // without a division: the officer's own

}
