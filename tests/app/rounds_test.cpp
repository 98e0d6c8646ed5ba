// What the server does by itself goes on whatever happens to one round, and ends when it is told to.

#include <future>
#include <system_error>

#include "app/rounds.hpp"
#include "support/desk.hpp"

namespace gongkai::app {
namespace {

using namespace std::chrono_literals;

TEST(Rounds, are_made_again_after_one_that_failed)
{
    support::World world;
    std::promise<void> third;
    int made = 0;
    const Rounds rounds(world.house(), "test", {.rest = 1ms}, [&](auto&) {
        if (++made == 3) third.set_value();
        if (made < 3) throw std::runtime_error("a database away");
    });
    third.get_future().wait();
    EXPECT_EQ(world.house().storage.failure_count(), 0);
}

TEST(Rounds, tell_the_house_of_a_full_disk)
{
    support::World world;
    std::promise<void> second;
    int made = 0;
    const Rounds rounds(world.house(), "test", {.rest = 1ms}, [&](auto&) {
        if (++made == 2) second.set_value();
        if (made == 1) throw std::system_error(ENOSPC, std::generic_category());
    });
    second.get_future().wait();
    EXPECT_EQ(world.house().storage.failure_count(), 1);
}

TEST(Rounds, end_in_the_middle_of_a_rest)
{
    support::World world;
    std::promise<void> first;
    int made = 0;
    {
        const Rounds rounds(world.house(), "test", {.rest = 24h}, [&](auto&) {
            ++made;
            first.set_value();
        });
        first.get_future().wait();
    }
    EXPECT_EQ(made, 1);
}

TEST(Rounds, end_before_a_first_one_that_is_put_off)
{
    support::World world;
    int made = 0;
    {
        const Rounds rounds(world.house(), "test", {.rest = 1ms, .before_first = 24h},
                            [&](auto&) { ++made; });
    }
    EXPECT_EQ(made, 0);
}

TEST(Rounds, let_a_long_one_know_that_it_should_stop)
{
    support::World world;
    std::promise<void> begun;
    {
        const Rounds rounds(world.house(), "test", {.rest = 24h}, [&](const std::stop_token& stopped) {
            begun.set_value();
            while (!stopped.stop_requested())
                std::this_thread::sleep_for(1ms);
        });
        begun.get_future().wait();
    }
}

}
}
