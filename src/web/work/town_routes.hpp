#pragma once
// What towns and those above them oversee: grid, figures, catalogues, trials of a rule.

#include "web/shared/route.hpp"

#include <span>

namespace gongkai::web {

std::span<const Route> town_routes();

}
