#pragma once
// What belongs to no page: assets.

#include "web/shared/route.hpp"

#include <span>

namespace gongkai::web {

std::span<const Route> house_routes();

}
