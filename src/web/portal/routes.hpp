#pragma once
// What anybody may read.

#include "web/shared/route.hpp"

#include <span>

namespace gongkai::web {

std::span<const Route> portal_routes();

}
