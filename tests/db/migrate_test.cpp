#include "support/database.hpp"

namespace gongkai::db {

namespace {

using Numbers = std::vector<int>;

constexpr Migration one{1, "rooms", "-- Why: a beginning.\nCREATE TABLE room (name TEXT PRIMARY KEY);\n"};
constexpr Migration three{3, "chairs", R"sql(-- Why: rooms need chairs; a chair stays for ever.
CREATE TABLE chair (name TEXT PRIMARY KEY, room TEXT NOT NULL REFERENCES room (name));
CREATE INDEX chair_by_room ON chair (room);
-- only sqlite
CREATE TRIGGER chair_stays BEFORE DELETE ON chair
BEGIN SELECT RAISE(ABORT, 'a chair stays; always'); END;
-- only postgres
CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% stays; always', TG_TABLE_NAME; END $$;
CREATE TRIGGER chair_stays BEFORE DELETE ON chair FOR EACH ROW EXECUTE FUNCTION stays();
-- both
INSERT INTO room VALUES ('hall; with a semicolon');
)sql"};
constexpr Migration broken{
    4, "broken", "-- Why: to fail.\nCREATE TABLE lamp (name TEXT);\nINSERT INTO nowhere VALUES (1);\n"};

// An empty database, not the project's own schema.
struct Migrations : testing::TestWithParam<Engine> {
    void SetUp() override
    {
        if (GetParam() == Engine::sqlite) {
            connection_ = open_sqlite(name_);
        } else if (support::postgres_uri().empty()) {
            GTEST_SKIP() << "TEST_POSTGRES is not set";
        } else {
            connection_ = open_postgres(support::postgres_uri(), {.schema = schema_});
            db().script({.name = "make",
                         .text = "DROP SCHEMA IF EXISTS " + schema_ + " CASCADE; CREATE SCHEMA " + schema_});
        }
    }
    void TearDown() override
    {
        if (connection_ && GetParam() == Engine::postgres)
            db().script({.name = "drop", .text = "DROP SCHEMA " + schema_ + " CASCADE"});
        connection_.reset();
    }
    Connection& db() { return *connection_; }
    Numbers apply(const std::vector<Migration>& migrations)
    {
        return migrate(db(), migrations, support::long_ago);
    }
    std::string refusal_of(const std::vector<Migration>& migrations)
    {
        try {
            apply(migrations);
        } catch (const MigrationRefused& refused) {
            return refused.what();
        }
        return "was not refused";
    }

private:
    const std::string name_ = "memory:migrations";
    const std::string schema_ = "test_migrations_" + std::to_string(getpid());
    std::unique_ptr<Connection> connection_;
};
ON_EVERY_ENGINE(Migrations);

TEST_P(Migrations, are_applied_in_order_and_once)
{
    EXPECT_EQ(0, schema_number(db()));
    EXPECT_EQ((Numbers{1}), apply({one}));
    EXPECT_EQ((Numbers{3}), apply({one, three}));
    EXPECT_EQ((Numbers{}), apply({one, three}));
    EXPECT_EQ(3, schema_number(db()));
    EXPECT_EQ("hall; with a semicolon",
              this->db().one<std::string>({.name = "room", .text = "SELECT name FROM room"}));
}

TEST_P(Migrations, keep_the_triggers_of_each_engine_whole)
{
    apply({one, three});
    db().run({.name = "sit", .text = "INSERT INTO chair VALUES ('c', 'hall; with a semicolon')"});
    EXPECT_THROW(db().run({.name = "burn", .text = "DELETE FROM chair"}), RuleViolation);
    EXPECT_THROW(db().run({.name = "float", .text = "INSERT INTO chair VALUES ('d', 'nowhere')"}),
                 RuleViolation);
}

TEST_P(Migrations, refuse_an_edited_past)
{
    apply({one});
    const Migration edited{1, "rooms", "-- Why: a beginning.\nCREATE TABLE room (name TEXT);\n"};
    EXPECT_EQ("0001_rooms: was edited after it had been applied; put its text back and write a further one",
              refusal_of({edited, three}));
    EXPECT_EQ(1, schema_number(db()));
}

TEST_P(Migrations, refuse_a_database_newer_than_the_program)
{
    apply({one, three});
    EXPECT_EQ(0u, refusal_of({one}).find("0003_chairs: the database has been through a migration"));
}

TEST_P(Migrations, refuse_one_that_comes_too_late)
{
    apply({one, three});
    const Migration late{2, "late", "-- Why: late.\nCREATE TABLE late (name TEXT);\n"};
    EXPECT_EQ(0u, refusal_of({one, late, three}).find("0002_late: comes too late"));
}

TEST_P(Migrations, leave_nothing_of_one_that_fails_halfway)
{
    EXPECT_THROW(apply({one, three, broken}), Error);
    EXPECT_EQ(3, schema_number(db()));
    EXPECT_EQ(std::string::npos, dump_schema(db()).find("lamp"));
    const Migration mended{4, "broken", "-- Why: mended.\nCREATE TABLE lamp (name TEXT);\n"};
    EXPECT_EQ((Numbers{4}), apply({one, three, mended}));
}

TEST_P(Migrations, make_the_same_schema_in_one_go_and_step_by_step)
{
    apply({one, three});
    const auto at_once = dump_schema(db());
    TearDown();
    SetUp();
    apply({one});
    apply({one, three});
    EXPECT_EQ(at_once, dump_schema(db()));
    EXPECT_EQ(at_once, dump_schema(db()));
    for (const auto* part : {"chair_by_room", "chair_stays", "sha256"})
        EXPECT_NE(std::string::npos, at_once.find(part)) << part;
    EXPECT_EQ(std::string::npos, at_once.find("test_migrations")) << at_once;
}

TEST(MigrationText, keeps_each_engine_its_own_part_and_everybody_the_line_numbers)
{
    const std::string_view text = "a\n-- only sqlite\nb\n-- only postgres\nc\n-- both\nd";
    EXPECT_EQ("a\n-- only sqlite\nb\n\n\n-- both\nd", for_engine(text, Engine::sqlite));
    EXPECT_EQ("a\n\n\n-- only postgres\nc\n-- both\nd", for_engine(text, Engine::postgres));
    EXPECT_EQ("", for_engine("", Engine::sqlite));
}

}

}
