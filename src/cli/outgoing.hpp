#pragma once
// The ways out of the house, as gongkai.toml says.

#include "app/courier.hpp"
#include "app/queue_reminders.hpp"
#include "cli/premises.hpp"

namespace gongkai::cli {

std::string site_name(Premises& premises, const Config& config); // what stands at the top of every page
app::Ways ways_of(Premises& premises, const Config& config);
app::Carriers carriers_of(Premises& premises, const Config& config);

}
