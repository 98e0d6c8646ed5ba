#pragma once
// May this visit come through this row? Every reason why not, as the page that says so.

#include <optional>

#include "web/shared/route.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web {

// Holds one of its roles, wherever; true for everybody when it names none.
bool admits(const Audience& who, const domain::Actor& actor);

bool changes_something(const http::Request& request); // by its method

// Nothing: come in.
std::optional<http::Response> turned_away(const Visit& visit, const Route& route);

}
