#include "db/migrate.hpp"

#include <fmt/format.h>

#include "base/hash.hpp"
#include "db/transaction.hpp"

namespace gongkai::db {

namespace {

constexpr Query make_memory{.name = "make_migration_table", .text = R"sql(
CREATE TABLE IF NOT EXISTS migration (
    number      BIGINT PRIMARY KEY,                -- as in the name of its file
    name        TEXT NOT NULL,
    sha256      TEXT NOT NULL,                     -- of its text: the past can't be edited
    applied_at  TEXT NOT NULL                      -- instant (UTC)
))sql"};
constexpr Query applied_migrations{.name = "applied_migrations",
                                   .text = "SELECT number, name, sha256 FROM migration ORDER BY number"};
constexpr Query note_migration{.name = "note_migration",
                               .text = "INSERT INTO migration (number, name, sha256, applied_at) "
                                       "VALUES ($1, $2, $3, $4)"};
constexpr Query last_migration{.name = "last_migration",
                               .text = "SELECT coalesce(max(number), 0) FROM migration"};
constexpr Query has_memory{.name = "has_migration_table",
                           .text = {},
                           .sqlite = "SELECT count(*) FROM sqlite_schema WHERE name = 'migration'",
                           .postgres = "SELECT count(*) FROM pg_catalog.pg_class "
                                       "WHERE oid = to_regclass('migration')"};
// A big table may take its time; waiting for other people's locks may not.
constexpr Query no_hurry{
    .name = "no_hurry", .text = "SELECT 1", .postgres = "SET LOCAL statement_timeout = 0"};

struct Applied {
    int number = 0;
    std::string name;
    std::string sha256;
};
BOOST_DESCRIBE_STRUCT(Applied, (), (number, name, sha256))

std::string label(int number, std::string_view name)
{
    return fmt::format("{:04}_{}", number, name);
}

std::string digest(const Migration& migration)
{
    return to_hex(gongkai::sha256(migration.text));
}

std::vector<Applied> remembered(Connection& connection)
{
    return connection.list<Applied>(applied_migrations);
}

// What the database has been through must be what this program knows, in the same words.
void compare_past(const std::vector<Applied>& past, std::span<const Migration> migrations)
{
    for (const auto& step : past) {
        const auto known = std::ranges::find(migrations, step.number, &Migration::number);
        if (known == migrations.end())
            throw MigrationRefused(
                label(step.number, step.name),
                "the database has been through a migration that this program doesn't know; "
                "start the newer program, or restore a backup made before it");
        if (digest(*known) != step.sha256)
            throw MigrationRefused(
                label(step.number, step.name),
                "was edited after it had been applied; put its text back and write a further one");
    }
}

bool is_applied(const std::vector<Applied>& past, const Migration& migration)
{
    if (std::ranges::find(past, migration.number, &Applied::number) != past.end()) return true;
    if (!past.empty() && migration.number < past.back().number)
        throw MigrationRefused(label(migration.number, migration.name),
                               "comes too late: later migrations have been applied; give it a higher number");
    return false;
}

// Several nodes may start at once: who waited for the lock looks again.
bool apply(Connection& connection, const Migration& migration, Instant now)
{
    Transaction transaction(connection);
    transaction.lock("migration");
    if (is_applied(remembered(connection), migration)) return false;
    connection.run(no_hurry);
    const auto name = label(migration.number, migration.name);
    connection.script({.name = name, .text = for_engine(migration.text, connection.engine())});
    connection.run(note_migration, migration.number, migration.name, digest(migration), now);
    transaction.commit();
    return true;
}

}

std::vector<int> migrate(Connection& connection, std::span<const Migration> migrations, Instant now)
{
    if (!connection.one<bool>(has_memory)) {
        Transaction transaction(connection);
        transaction.lock("migration");
        connection.script(make_memory);
        transaction.commit();
    }
    compare_past(remembered(connection), migrations);
    std::vector<int> applied;
    for (const auto& migration : migrations)
        if (!is_applied(remembered(connection), migration) && apply(connection, migration, now))
            applied.push_back(migration.number);
    return applied;
}

int schema_number(Connection& connection)
{
    return connection.one<bool>(has_memory) ? connection.one<int>(last_migration) : 0;
}

std::string for_engine(std::string_view text, Engine engine)
{
    const auto other = engine == Engine::sqlite ? "-- only postgres" : "-- only sqlite";
    std::string kept;
    bool is_ours = true;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        const auto line = text.substr(0, end);
        if (line.starts_with("-- only ") || line.starts_with("-- both")) is_ours = !line.starts_with(other);
        kept += is_ours ? line : "\n";
        text.remove_prefix(end);
    }
    return kept;
}

}
