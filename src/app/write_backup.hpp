#pragma once
// Writes a backup while the server runs: the database as of one moment, then the files that it names.

#include "app/backup_format.hpp"

namespace gongkai::app {

struct WriteBackup {
    const Installation& from;
    Instant now;
    std::string program;           // version
    std::filesystem::path scratch; // a folder for the copy of a SQLite file; made, and removed again
};

// Sealed when there is a secret. Throws what as_result() turns into words.
Manifest write_backup(const WriteBackup& order, const ByteSink& to, const SealSecret& secret);

}
