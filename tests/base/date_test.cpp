#include "base/date.hpp"

#include <gtest/gtest.h>

namespace gongkai {
namespace {

TEST(Date, is_read_only_when_the_day_exists)
{
    EXPECT_EQ(to_text(*parse_date("2028-02-29")), "2028-02-29");
    for (const auto* wrong : {"2026-02-29", "2026-13-01", "2026-1-1", "20260101", "2026-01-01 ", "二〇二六", ""})
        EXPECT_FALSE(parse_date(wrong)) << wrong;
}

TEST(Date, knows_month_ends_and_quarters)
{
    EXPECT_EQ(to_text(last_day(*parse_month("2028-02"))), "2028-02-29");
    EXPECT_EQ(to_text(plus_months(*parse_month("2026-12"), 1)), "2027-01");
    EXPECT_EQ(to_text(first_day(*parse_quarter("2026Q4"))), "2026-10-01");
    EXPECT_EQ(to_text(last_day(*parse_quarter("2026Q1"))), "2026-03-31");
    EXPECT_EQ(to_text(plus_quarters(*parse_quarter("2026Q1"), -1)), "2025Q4");
    EXPECT_EQ(to_text(quarter_of(*parse_date("2026-09-30"))), "2026Q3");
}

TEST(Date, counts_days_over_leap_years)
{
    EXPECT_EQ(days_between(*parse_date("2028-02-28"), *parse_date("2028-03-01")), 2);
    EXPECT_EQ(to_text(plus_days(*parse_date("2027-12-31"), 1)), "2028-01-01");
}

TEST(Instant, is_written_and_read_to_the_millisecond)
{
    const auto instant = *parse_instant("2026-11-24T03:31:15.250Z");
    EXPECT_EQ(to_text(instant), "2026-11-24T03:31:15.250Z");
    EXPECT_EQ(to_text(*parse_instant("2026-11-24T03:31:15Z")), "2026-11-24T03:31:15.000Z");
    for (const auto* wrong : {"2026-11-24 03:31:15Z", "2026-11-24T24:00:00Z", "2026-11-24T03:31:15", "2026-11-24T03:31:15.2Z"})
        EXPECT_FALSE(parse_instant(wrong)) << wrong;
}

TEST(Instant, belongs_to_the_day_on_the_wall_in_china)
{
    EXPECT_EQ(to_text(shanghai_date(*parse_instant("2026-11-30T15:59:59.999Z"))), "2026-11-30");
    EXPECT_EQ(to_text(shanghai_date(*parse_instant("2026-11-30T16:00:00Z"))), "2026-12-01");
    EXPECT_EQ(shanghai_minute(*parse_instant("2026-11-24T03:31:15Z")), "2026-11-24 11:31");
    EXPECT_EQ(to_text(shanghai_midnight(*parse_date("2026-12-01"))), "2026-11-30T16:00:00.000Z");
}

}
}
