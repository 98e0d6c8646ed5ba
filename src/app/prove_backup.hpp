#pragma once
// Recomputes what an unpacked backup claims: pages of the database, commitments of editions, names of files,
// the key, the log.

#include "app/backup_format.hpp"

namespace gongkai::app {

struct Proof {
    std::int64_t editions = 0;
    std::int64_t blobs = 0;
    std::int64_t log_size = 0;
    std::vector<Refusal> flaws; // empty: all is well
};

// The migrations that lead to the schema of this number; refused when this program doesn't know it.
std::vector<db::Migration> up_to(std::span<const db::Migration> migrations, int number);
// The rows of an unpacked backup, into an empty database of its schema.
void load_rows(db::Connection& connection, const std::filesystem::path& folder);

// The rows of a PostgreSQL backup are brought into folder/gongkai.db for it. Throws what as_result() turns
// into words.
Proof prove_backup(const std::filesystem::path& folder, const Manifest& manifest,
                   std::span<const db::Migration> migrations);

}
