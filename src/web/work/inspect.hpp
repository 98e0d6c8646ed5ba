#pragma once
// A board is inspected on the spot, with a phone.

#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response inspection(Visit& visit); // {place}
http::Response inspect_place(Visit& visit);

}
