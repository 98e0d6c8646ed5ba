#pragma once
// PostgreSQL 15 or later, through libpq's text protocol. A lost connection is taken up again by itself,
// except inside a transaction. Behind pgbouncer use session pooling: statements are prepared and settings are
// set.

#include <chrono>
#include <memory>

#include "db/connection.hpp"

namespace gongkai::db {

struct PostgresOptions {
    std::chrono::seconds connect{5};
    std::chrono::milliseconds statement{30'000};
    std::chrono::milliseconds lock{5'000};
    std::chrono::milliseconds answer{
        40'000};             // our own deadline: a COMMIT that waits for a standby ignores theirs
    std::string schema = {}; // search_path, when not the server's
};

std::unique_ptr<Connection> open_postgres(const std::string& uri, PostgresOptions options = {});

}
