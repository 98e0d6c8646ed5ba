#pragma once
// What goes with an exported edition from the public log, for whoever checks it without us.

#include "app/edition_export.hpp"
#include "app/office.hpp"

namespace gongkai::app {

std::optional<LogEvidence> evidence_of(Office& office, const std::string& code);

}
