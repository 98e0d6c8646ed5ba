#pragma once
// The boards and other places of demo/places.toml, registered by the clerks of their villages, with what
// hangs there.

#include <functional>

#include "cli/premises.hpp"

namespace gongkai::cli {

using ClerkOf = std::function<domain::Actor(const std::string& village)>;

void seed_demo_places(Premises& premises, const ClerkOf& clerk_of);

}
