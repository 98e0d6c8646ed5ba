#pragma once
// What programs may read.

#include "web/shared/route.hpp"

#include <span>

namespace gongkai::web::api {

std::span<const Route> api_routes();

}
