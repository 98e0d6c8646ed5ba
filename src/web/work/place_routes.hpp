#pragma once
// The addresses of boards and other places.

#include <span>

#include "web/shared/route.hpp"

namespace gongkai::web {

std::span<const Route> place_routes();

}
