#pragma once
// A database that this program is about to bring to a later schema is backed up first.

#include "base/clock.hpp"
#include "cli/commands.hpp"

namespace gongkai::cli {

// Nothing to do for a new database, or one that is up to date. Says where the backup is.
Result<> back_up_before_upgrade(const Config& config, const Clock& clock, Upgrade upgrade);

}
