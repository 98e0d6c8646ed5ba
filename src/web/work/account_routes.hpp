#pragma once
// The addresses of people and doors.

#include "web/shared/route.hpp"

#include <span>

namespace gongkai::web {

std::span<const Route> account_routes();

}
