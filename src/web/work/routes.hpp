#pragma once
// The addresses of those in office: make, review, approve, correct.

#include "web/shared/route.hpp"

#include <span>

namespace gongkai::web {

std::span<const Route> work_routes();

}
