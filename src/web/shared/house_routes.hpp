#pragma once
// What belongs to no page: assets and how the server is.

#include "web/shared/route.hpp"

#include <span>

namespace gongkai::web {

std::span<const Route> house_routes();

}
