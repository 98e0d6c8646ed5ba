#pragma once
// What programs may read.

#include "web/shared/route.hpp"

#include <span>

namespace gongkai::web {

std::span<const Route> api_routes();

}
