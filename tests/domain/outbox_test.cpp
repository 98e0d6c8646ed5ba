#include "domain/outbox.hpp"

#include <gtest/gtest.h>

namespace gongkai::domain {
namespace {

TEST(Outbox, waits_longer_each_time_and_then_no_more)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(wait_after(1), 1min);
    EXPECT_EQ(wait_after(2), 5min);
    EXPECT_EQ(wait_after(3), 30min);
    EXPECT_EQ(wait_after(4), 120min);
    EXPECT_EQ(wait_after(5), std::nullopt);
    EXPECT_EQ(wait_after(0), std::nullopt);
}

}
}
