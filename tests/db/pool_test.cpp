#include <atomic>
#include <thread>

#include "support/database.hpp"

namespace gongkai::db {

namespace {

constexpr PoolOptions impatient{.connections = 2, .patience = std::chrono::milliseconds(1)};
constexpr Query add_one{.name = "add_one", .text = "UPDATE counter SET value = value + 1"};
constexpr Query value{.name = "value", .text = "SELECT value FROM counter"};

struct Pools : support::OnEveryEngine {
    void SetUp() override
    {
        db().script(
            {.name = "make", .text = "CREATE TABLE counter (value BIGINT); INSERT INTO counter VALUES (0)"});
    }
    void TearDown() override
    {
        if (!IsSkipped()) db().script({.name = "drop", .text = "DROP TABLE counter"});
    }
};
ON_EVERY_ENGINE(Pools);

TEST_P(Pools, lend_what_is_committed_to_readers)
{
    const auto pool = database().pool();
    {
        const auto writer = pool->write();
        Transaction transaction(*writer);
        writer->run(add_one);
        transaction.commit();
    }
    EXPECT_EQ(1, pool->read()->one<int>(value));
}

TEST_P(Pools, are_busy_when_nothing_comes_back_in_time)
{
    const auto pool = database().pool(impatient);
    {
        const auto first = pool->read();
        const auto second = pool->read();
        EXPECT_THROW(pool->read(), Busy);
    }
    EXPECT_NO_THROW(pool->read());
}

TEST_P(Pools, give_the_place_of_a_failed_opening_to_the_next)
{
    int opened = 0;
    const auto open = [&]() -> std::unique_ptr<Connection> {
        if (++opened == 1) throw Unreachable("connect", "nobody there");
        return database().connect();
    };
    Pool pool(GetParam(), open, open, {.connections = 1, .patience = std::chrono::milliseconds(1)});
    EXPECT_THROW(pool.write(), Unreachable);
    EXPECT_EQ(0, pool.write()->one<int>(value));
    EXPECT_EQ(0, pool.write()->one<int>(value));
    EXPECT_EQ(2, opened);
}

TEST_P(Pools, lose_no_write_of_many_threads)
{
    const auto pool = database().pool();
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 8; ++thread)
        threads.emplace_back([&] {
            for (int round = 0; round < 25; ++round) {
                const auto lease = pool->write();
                Transaction transaction(*lease);
                lease->run(add_one);
                transaction.commit();
            }
        });
    threads.clear();
    EXPECT_EQ(200, pool->read()->one<int>(value));
}

TEST_P(Pools, keep_what_a_lock_guards_to_one_at_a_time)
{
    const auto pool = database().pool();
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] {
            for (int round = 0; round < 10; ++round) {
                const auto lease = pool->write();
                Transaction transaction(*lease);
                transaction.lock("counter");
                const auto seen = lease->one<int>(value);
                lease->run({.name = "set", .text = "UPDATE counter SET value = $1"}, seen + 1);
                transaction.commit();
            }
        });
    threads.clear();
    EXPECT_EQ(40, pool->read()->one<int>(value));
}

TEST(SqlitePool, has_one_writer_who_does_not_keep_readers_waiting)
{
    const support::Database database;
    const auto pool = database.pool(impatient);
    const auto writer = pool->write();
    EXPECT_THROW(pool->write(), Busy);
    const auto reader = pool->read();
    EXPECT_THROW(reader->run({.name = "sneak", .text = "DELETE FROM division"}), Error);
}

TEST(SqlitePool, serves_those_who_wait_in_the_order_they_came)
{
    const support::Database database;
    const auto pool = database.pool();
    std::atomic<int> waiting = 0;
    std::vector<int> order;
    std::vector<std::jthread> threads;
    {
        const auto held = pool->write();
        for (int number = 0; number < 5; ++number) {
            threads.emplace_back([&, number] {
                ++waiting;
                const auto lease = pool->write();
                order.push_back(number);
            });
            while (waiting <= number)
                std::this_thread::yield();
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
    threads.clear();
    EXPECT_EQ((std::vector<int>{0, 1, 2, 3, 4}), order);
}

}

}
