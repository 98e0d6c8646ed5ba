#include <gtest/gtest.h>

#include "cli/household.hpp"

namespace gongkai::cli {
namespace {

Instant in_beijing(std::string_view day, int hour, int minute = 0)
{
    return Instant(shanghai_midnight(parse_date(day).value()) + std::chrono::hours(hour) +
                   std::chrono::minutes(minute));
}

TEST(Drill, is_due_once_a_day_from_its_time_on)
{
    using namespace std::chrono_literals;
    const auto night = in_beijing("2026-11-29", 3);
    EXPECT_FALSE(is_drill_due(in_beijing("2026-11-29", 2, 59), 3h, in_beijing("2026-11-28", 3)));
    EXPECT_TRUE(is_drill_due(night, 3h, in_beijing("2026-11-28", 3)));
    EXPECT_FALSE(is_drill_due(in_beijing("2026-11-29", 23), 3h, in_beijing("2026-11-29", 3, 1)));
    EXPECT_TRUE(is_drill_due(in_beijing("2026-11-29", 23), 3h, in_beijing("2026-11-28", 23)))
        << "the machine was off at night";
    EXPECT_TRUE(is_drill_due(night, 3h, {}));
    EXPECT_TRUE(is_drill_due(in_beijing("2026-11-29", 0), 0h, in_beijing("2026-11-28", 0, 5)));
}

TEST(TimeOfDay, is_read_strictly)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(parse_time_of_day("03:00"), 3h);
    EXPECT_EQ(parse_time_of_day("23:59"), 23h + 59min);
    for (const auto* wrong : {"", "3:00", "24:00", "12:60", "12-30", "ab:cd", "03:00 "})
        EXPECT_FALSE(parse_time_of_day(wrong)) << wrong;
}

}
}
