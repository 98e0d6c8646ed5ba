#pragma once
// What gongkai.toml says about backups, as the verbs of app/ take it.

#include "app/keep_backups.hpp"
#include "cli/commands.hpp"

namespace gongkai::cli {

app::Installation installation(const Config& config);
std::filesystem::path backup_folder(const Config& config); // backups/ in the data folder when none is set
Result<SealSecret> secret_of(const Config& config, const SecretChoice& choice); // empty when there is none

}
