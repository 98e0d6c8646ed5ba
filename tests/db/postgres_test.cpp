// What only a server can do: go away, keep us waiting, prefer somebody else.

#include "db/postgres.hpp"
#include "support/database.hpp"

namespace gongkai::db {

namespace {

constexpr Query own_pid{.name = "own_pid", .text = "SELECT pg_backend_pid()"};
constexpr Query end_backend{.name = "end_backend", .text = "SELECT pg_terminate_backend($1, 5000)"};
constexpr Query sleep_long{.name = "sleep_long", .text = "SELECT CAST(pg_sleep(60) AS TEXT)"};

struct PostgresServer : testing::Test {
    void SetUp() override
    {
        if (support::postgres_uri().empty()) GTEST_SKIP() << "TEST_POSTGRES is not set";
    }
    static std::unique_ptr<Connection> connect(PostgresOptions options = {})
    {
        return open_postgres(support::postgres_uri(), std::move(options));
    }
    static void cut(Connection& victim)
    {
        EXPECT_TRUE(connect()->one<bool>(end_backend, victim.one<int>(own_pid)));
    }
};

TEST_F(PostgresServer, is_taken_up_again_after_it_went_away)
{
    const auto db = connect();
    const auto before = db->one<int>(own_pid);
    cut(*db);
    EXPECT_NE(before, db->one<int>(own_pid));
}

TEST_F(PostgresServer, is_taken_up_again_by_the_next_transaction)
{
    const auto db = connect();
    cut(*db);
    Transaction transaction(*db);
    EXPECT_GT(db->one<int>(own_pid), 0);
    transaction.commit();
}

TEST_F(PostgresServer, is_unreachable_when_lost_inside_a_transaction_and_nothing_slips_out_of_it)
{
    const auto db = connect();
    {
        Transaction transaction(*db);
        cut(*db);
        EXPECT_THROW(db->one<int>(own_pid), Unreachable);
        EXPECT_THROW(db->one<int>(own_pid), Error);
        EXPECT_THROW(db->script({.name = "slip", .text = "CREATE TABLE slipped (x INT)"}), Error);
        EXPECT_THROW(transaction.commit(), Error);
    }
    EXPECT_GT(db->one<int>(own_pid), 0);
}

TEST_F(PostgresServer, is_unreachable_when_it_gives_no_answer_in_time)
{
    const auto db = connect({.answer = std::chrono::milliseconds(50)});
    EXPECT_THROW(db->run(sleep_long), Unreachable);
    EXPECT_GT(db->one<int>(own_pid), 0);
}

TEST_F(PostgresServer, is_busy_when_a_statement_takes_too_long)
{
    const auto db = connect({.statement = std::chrono::milliseconds(20)});
    EXPECT_THROW(db->run(sleep_long), Busy);
    EXPECT_GT(db->one<int>(own_pid), 0);
}

TEST_F(PostgresServer, is_busy_when_a_lock_is_held_by_another)
{
    const auto first = connect();
    const auto second = connect({.lock = std::chrono::milliseconds(20)});
    Transaction holding(*first);
    holding.lock("log");
    Transaction waiting(*second);
    EXPECT_THROW(waiting.lock("log"), Busy);
}

TEST_F(PostgresServer, is_unreachable_where_there_is_none)
{
    EXPECT_THROW(open_postgres("postgresql://nobody@127.0.0.1:1/none"), Unreachable);
}

TEST_F(PostgresServer, acknowledges_only_what_is_on_the_disk)
{
    const auto uri = support::postgres_uri();
    const auto lax =
        uri + (uri.find('?') == std::string::npos ? "?" : "&") + "options=-csynchronous_commit%3Doff";
    EXPECT_EQ("on",
              open_postgres(lax)->one<std::string>({.name = "setting", .text = "SHOW synchronous_commit"}));
}

TEST_F(PostgresServer, does_not_repeat_a_value_that_did_not_fit)
{
    try {
        connect()->run({.name = "number", .text = "SELECT CAST(CAST($1 AS TEXT) AS BIGINT)"},
                       "22060219800101");
        connect()->run({.name = "number", .text = "SELECT CAST(CAST($1 AS TEXT) AS BIGINT)"}, "a secret");
        FAIL() << "a text became a number";
    } catch (const Error& error) {
        EXPECT_STREQ("number: a value doesn't fit (SQLSTATE 22P02)", error.what());
    }
}

}

}
