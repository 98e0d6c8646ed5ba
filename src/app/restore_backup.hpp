#pragma once
// Puts a backup in the place of an installation: everything is proved first, then changed at once. What was
// there is renamed, never deleted. The log's head never goes back: if the one that is there is ahead of the
// backup's, it stays, and the server signs nothing until `gongkai tlog recover` has brought back what is
// missing.

#include "app/backup_format.hpp"
#include "app/prove_backup.hpp"

namespace gongkai::app {

struct RestoreBackup {
    const Installation& into;
    const ByteSource& from;
    const SealSecret& secret;
    Instant now;
    enum class Onto { empty, anything } onto = Onto::empty;
};

struct Restored {
    Manifest manifest;
    Proof proof;
    std::string aside; // the former data folder; empty when there was none
    std::string
        aside_rows; // the schema with the former tables, or the former file of a database kept elsewhere
    bool is_log_ahead = false;
};

Result<Restored> restore_backup(const RestoreBackup& order);

}
