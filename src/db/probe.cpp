#include "db/probe.hpp"

#include "db/pool.hpp"
#include "db/transaction.hpp"

namespace gongkai::db {

namespace {

constexpr Query read_mark{.name = "read_mark", .text = "PRAGMA user_version"};
constexpr Query emit_message{
    .name = "emit_message",
    .text = "SELECT CAST(pg_logical_emit_message(true, 'gongkai', repeat('.', 8192)) AS TEXT)"};

// The number an application may keep in the head of the file, set to what it is: a page is written all the
// same.
void rewrite_mark(Connection& connection)
{
    const auto mark = connection.one<std::int64_t>(read_mark);
    const auto text = fmt::format("PRAGMA user_version = {}", mark);
    connection.script({.name = "rewrite_mark", .text = text});
}

}

void try_to_write(const std::string& where)
{
    const auto connection = open(where);
    Transaction transaction(*connection);
    if (connection->engine() == Engine::sqlite)
        rewrite_mark(*connection);
    else
        connection->one<std::string>(emit_message);
    transaction.commit();
}

}
