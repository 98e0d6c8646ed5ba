#pragma once
// SQLite: one file, write-ahead log, every commit on the disk before it is acknowledged.

#include <chrono>
#include <filesystem>
#include <memory>

#include "db/connection.hpp"

namespace gongkai::db {

struct SqliteOptions {
    std::chrono::milliseconds patience{5000}; // how long to wait for another writer
    bool read_only = false;
};

// A path, ":memory:", or "memory:NAME" for one that several connections of this process share.
std::unique_ptr<Connection> open_sqlite(const std::string& where, SqliteOptions options = {});

// A consistent copy of a whole database, also of one in use; the target's former content is gone.
void copy_sqlite(Connection& from, Connection& to);

}
