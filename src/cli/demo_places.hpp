#pragma once
// The boards and other places of demo/places.toml, registered by the clerks of their villages, with what
// hangs there, and what people saw of it.

#include <functional>

#include "cli/premises.hpp"

namespace gongkai::cli {

using PersonOf = std::function<domain::Actor(const std::string& village)>;

void seed_demo_places(Premises& premises, const PersonOf& clerk_of, const PersonOf& committee_of);

}
