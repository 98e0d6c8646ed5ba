#include "domain/month_tally.hpp"

#include <gtest/gtest.h>

namespace gongkai::domain {
namespace {

Date day(const char* text)
{
    return parse_date(text).value();
}

TEST(MonthTally, covers_twelve_months_up_to_that_day_and_leaves_out_the_rest)
{
    const auto trend = trend_of({{day("2025-11-30"), {DutyState::late, 3}},
                                 {day("2025-12-01"), {DutyState::on_time, 0}},
                                 {day("2026-11-30"), {DutyState::missing, 1}},
                                 {day("2026-12-01"), {DutyState::missing, 1}}},
                                day("2026-11-30"));
    ASSERT_EQ(trend.size(), 12u);
    EXPECT_EQ(trend.front(), (MonthTally{*parse_month("2025-12"), 1, 0, 0}));
    EXPECT_EQ(trend.back(), (MonthTally{*parse_month("2026-11"), 0, 0, 1}));
    EXPECT_EQ(trend_begins(day("2026-11-30")), day("2025-12-01"));
}

TEST(MonthTally, counts_nothing_this_period_as_on_time_and_the_excused_not_at_all)
{
    const auto on = day("2026-11-30");
    const auto tally = trend_of({{on, {DutyState::nothing, 0}}, {on, {DutyState::excused, 0}}, {on, {DutyState::lapsed, 0}}, {on, {DutyState::open, 0}}}, on).back();
    EXPECT_EQ(tally, (MonthTally{*parse_month("2026-11"), 1, 0, 0}));
}

TEST(MonthTally, is_a_hundred_percent_only_when_all_were_on_time)
{
    EXPECT_EQ((MonthTally{.on_time = 999, .late = 1}).percent(), 99);
    EXPECT_EQ((MonthTally{.on_time = 5}).percent(), 100);
    EXPECT_EQ((MonthTally{.missing = 5}).percent(), 0);
    EXPECT_FALSE(MonthTally{}.percent().has_value());
}

}
}
