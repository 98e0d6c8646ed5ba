#pragma once
// Brings a database to the schema this program was built with, one numbered step after the other, each in a
// transaction of its own. The past is remembered by its SHA-256 and can't be edited.
//
// One text serves both engines; what only one of them understands stands below a line `-- only sqlite` or
// `-- only postgres`, up to the next such line or `-- both`.

#include <span>

#include "db/connection.hpp"

namespace gongkai::db {

struct MigrationRefused : Error { // an edited past, a late-comer, or a database newer than the program
    using Error::Error;
};

// The numbers applied now, none when there was nothing to do.
std::vector<int> migrate(Connection& connection, std::span<const Migration> migrations, Instant now);

// The number of the last migration; 0 for an empty database.
int schema_number(Connection& connection);

// The schema as text, the same for the same schema: what a reviewer reads.
std::string dump_schema(Connection& connection);

// The part of a migration that concerns this engine, with the same line numbers.
std::string for_engine(std::string_view text, Engine engine);

}
