// Rows as lines, out of either engine and into either.

#include "db/portable.hpp"
#include "support/database.hpp"

namespace gongkai::db {
namespace {

struct Portable : support::OnEveryEngine {};
ON_EVERY_ENGINE(Portable);

constexpr Migration odd{1, "odd", R"sql(-- Why: every kind of column.
CREATE TABLE parent (id TEXT PRIMARY KEY, big BIGINT NOT NULL, yes BOOLEAN NOT NULL, day DATE, share DOUBLE PRECISION);
CREATE TABLE child (id TEXT PRIMARY KEY, parent TEXT NOT NULL REFERENCES parent (id));
)sql"};
constexpr auto rows = R"sql(
INSERT INTO parent VALUES ('六道沟 "村"' , 9007199254740993, true, '2026-11-29', 0.25);
INSERT INTO parent VALUES ('b', -1, false, NULL, NULL);
INSERT INTO child VALUES ('c', 'b');
)sql";

using Lines = std::map<std::string, std::string>;

Lines dumped(Connection& connection)
{
    const Snapshot snapshot(connection);
    Lines lines;
    for (const auto& table : tables(connection))
        dump_rows(connection, table, [&](std::string_view more) { lines[table] += more; });
    return lines;
}

struct Fresh { // an empty database of its own, with the odd tables
    explicit Fresh(Engine engine)
        : connection(engine == Engine::sqlite ? open_sqlite(":memory:")
                                              : open_postgres(support::postgres_uri(), {.schema = name}))
    {
        if (engine == Engine::postgres)
            say("DROP SCHEMA IF EXISTS " + name + " CASCADE; CREATE SCHEMA " + name);
        migrate(*connection, std::span(&odd, 1), support::long_ago);
    }
    ~Fresh()
    {
        if (connection->engine() == Engine::postgres) say("DROP SCHEMA " + name + " CASCADE");
    }
    void say(const std::string& text) { connection->script({.name = "test", .text = text}); }
    std::string name = "portable_" + std::to_string(getpid());
    std::unique_ptr<Connection> connection;
};

void load(Connection& into, const Lines& lines)
{
    RowLoader loader(into);
    for (const auto& [table, more] : lines)
        loader.load(table, more); // the child before its parent
    loader.commit();
}

TEST_P(Portable, rows_come_back_on_both_engines)
{
    Fresh from(GetParam()), sqlite(Engine::sqlite);
    from.say(rows);
    load(*sqlite.connection, dumped(*from.connection));
    EXPECT_EQ(sqlite.connection->one<std::int64_t>(
                  {.name = "t", .text = "SELECT big FROM parent WHERE id LIKE '六%'"}),
              9007199254740993);
    EXPECT_EQ(sqlite.connection->one<bool>(
                  {.name = "t", .text = "SELECT yes FROM parent WHERE day = '2026-11-29'"}),
              true);
    const auto again = dumped(*sqlite.connection);
    from.say("DELETE FROM child; DELETE FROM parent");
    load(*from.connection, again); // and from SQLite to this engine
    EXPECT_EQ(from.connection->one<std::int64_t>(
                  {.name = "t", .text = "SELECT count(*) FROM parent WHERE yes AND big = 9007199254740993"}),
              1);
    EXPECT_EQ(dumped(*from.connection).at("child"), dumped(*from.connection).at("child"));
    EXPECT_THROW(from.say("INSERT INTO child VALUES ('d', 'nobody')"), RuleViolation)
        << "the keys hold again";
}

TEST_P(Portable, rows_without_their_parent_are_refused)
{
    Fresh into(GetParam());
    EXPECT_THROW(load(*into.connection, {{"child", "{\"id\":\"c\",\"parent\":\"nobody\"}\n"}}),
                 RuleViolation);
    EXPECT_THROW(load(*into.connection, {{"parent", "{\"id\":\"half\n"}}), Error);
    EXPECT_THROW(load(*into.connection, {{"stranger", "{}\n"}}), Error);
    EXPECT_EQ(into.connection->one<int>({.name = "t", .text = "SELECT count(*) FROM child"}), 0);
}

TEST_P(Portable, snapshots_see_one_moment)
{
    if (GetParam() == Engine::sqlite) GTEST_SKIP() << "there the copy of the file is the moment";
    Fresh from(GetParam());
    from.say(rows);
    const Snapshot snapshot(*from.connection);
    EXPECT_EQ(tables(*from.connection).size(), 2u);
    open_postgres(support::postgres_uri(), {.schema = from.name})
        ->script({.name = "t", .text = "INSERT INTO child VALUES ('later', 'b')"});
    std::string lines;
    dump_rows(*from.connection, "child", [&](std::string_view more) { lines += more; });
    EXPECT_EQ(lines.find("later"), std::string::npos);
}

TEST_P(Portable, a_sound_database_has_no_flaws)
{
    if (GetParam() == Engine::postgres) GTEST_SKIP() << "only files are checked";
    Fresh sqlite(Engine::sqlite);
    EXPECT_TRUE(flaws(*sqlite.connection).empty());
    sqlite.say("PRAGMA foreign_keys = OFF; INSERT INTO child VALUES ('d', 'nobody')");
    EXPECT_EQ(flaws(*sqlite.connection).size(), 1u);
}

TEST(PortablePostgres, tables_change_places_at_once)
{
    if (support::postgres_uri().empty()) GTEST_SKIP() << "TEST_POSTGRES is not set";
    Fresh here(Engine::postgres);
    const auto coming = here.name + "_coming", aside = here.name + "_aside";
    here.say(rows);
    here.say("DROP SCHEMA IF EXISTS " + coming + " CASCADE; DROP SCHEMA IF EXISTS " + aside + " CASCADE");
    make_schema(*here.connection, coming);
    migrate(*open_postgres(support::postgres_uri(), {.schema = coming}), std::span(&odd, 1),
            support::long_ago);
    change_places(*here.connection, coming, aside);
    EXPECT_EQ(here.connection->one<int>({.name = "t", .text = "SELECT count(*) FROM parent"}), 0);
    EXPECT_EQ(schema_number(*here.connection), 1);
    const auto former = "SELECT count(*) FROM " + aside + ".parent";
    EXPECT_EQ(here.connection->one<int>({.name = "t", .text = former}), 2);
    drop_schema(*here.connection, aside);
}

}
}
