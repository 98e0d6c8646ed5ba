#pragma once
// The rows of a whole database as lines of JSON, the same on both engines, for backups and for moving house.

#include <string>
#include <vector>

#include "db/migrate.hpp"
#include "db/transaction.hpp"

namespace gongkai::db {

// What is read inside it is of one moment, while others go on writing. On SQLite nobody else can write
// meanwhile.
class Snapshot {
public:
    explicit Snapshot(Connection& connection);

private:
    Transaction transaction_;
};

std::vector<std::string> tables(Connection& connection); // all but the migrations' own
// Lines that end with a line break, a few hundred rows at a time. Inside a Snapshot.
void dump_rows(Connection& connection, const std::string& table,
               const std::function<void(std::string_view)>& lines);

// Into an empty database that has been brought to the schema the lines were written with. Foreign keys hold
// again once the last lines are in: the order of the tables doesn't matter. Triggers rest meanwhile.
class RowLoader {
public:
    explicit RowLoader(Connection& connection);
    void load(const std::string& table, std::string_view lines); // throws Error when they don't fit
    void commit();

private:
    void put_aside(const Query& aside, const Query& back); // each makes a script
    void load_sqlite(const std::string& table, std::string_view lines);
    void load_postgres(const std::string& table, std::string_view lines);
    Connection& connection_;
    std::vector<std::string> tables_;
    Transaction transaction_;
    std::string restore_; // a script: keys and triggers
};

// What a check of the whole file finds: broken pages, rows without their parents. Empty: nothing.
std::vector<std::string> flaws(Connection& sqlite);

// PostgreSQL: everything in `from` comes here at once, and what was here goes to the new schema `aside`.
void change_places(Connection& connection, const std::string& from, const std::string& aside);
void make_schema(Connection& connection, const std::string& name);
void drop_schema(Connection& connection, const std::string& name);

}
