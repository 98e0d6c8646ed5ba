#pragma once
// The addresses of government columns.

#include <span>

#include "web/shared/route.hpp"

namespace gongkai::web {

std::span<const Route> column_routes();

}
