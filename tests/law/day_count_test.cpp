#include "law/day_count.hpp"

#include "law/statutes_in_tests.hpp"

#include <gtest/gtest.h>

namespace gongkai::law {
namespace {

const Statutes& statutes() { return real_statutes(); }
Date day(std::string_view text) { return parse_date(text).value(); }

int counted(const std::vector<CountedDay>& days)
{
    int highest = 0;
    for (const auto& one : days) highest = std::max(highest, one.number);
    return highest;
}

TEST(DayByDay, doesnt_count_the_event_and_ends_on_the_due_day)
{
    const auto due = immediate(statutes(), Event::resolution, day("2026-12-30")).value();
    const auto days = day_by_day(statutes(), due.why);
    ASSERT_EQ(days.size(), 4u);
    EXPECT_EQ(days.front().reason, DayReason::event);
    EXPECT_EQ(days.front().number, 0);
    EXPECT_EQ(days[1].number, 1);
    EXPECT_EQ(days.back().number, 3);
    EXPECT_EQ(to_text(days.back().date), "2027-01-02");
}

TEST(DayByDay, tells_weekends_holidays_and_worked_weekends_with_their_arrangement)
{
    const auto days = day_by_day(statutes(), standing(statutes(), day("2026-09-18")).value().why);
    const auto on = [&](std::string_view text) {
        for (const auto& one : days)
            if (one.date == day(text)) return one;
        return CountedDay();
    };
    EXPECT_EQ(to_text(days.back().date), "2026-10-22");
    EXPECT_EQ(days.back().number, 20);
    EXPECT_EQ(counted(days), 20);
    EXPECT_EQ(on("2026-09-19").reason, DayReason::weekend);
    EXPECT_EQ(on("2026-09-20").reason, DayReason::worked);
    EXPECT_NE(on("2026-09-20").notice.find("2026年部分节假日安排"), std::string::npos);
    EXPECT_EQ(on("2026-10-01").reason, DayReason::holiday);
    EXPECT_NE(on("2026-10-01").notice.find("2026年部分节假日安排"), std::string::npos);
    EXPECT_EQ(on("2026-10-01").number, 0);
    EXPECT_TRUE(on("2026-09-19").notice.empty());
}

TEST(DayByDay, goes_on_to_the_working_day_where_a_rule_rolls)
{
    const auto due = quarterly(statutes(), {2025, 4}, {.roll = Roll::civil_code_203}).value();
    const auto days = day_by_day(statutes(), due.why);
    EXPECT_EQ(to_text(days.back().date), "2026-01-12");
    EXPECT_EQ(days.back().reason, DayReason::ends_after);
    EXPECT_EQ(days[10].reason, DayReason::rolled_over);
    EXPECT_EQ(days[10].number, 10);
}

TEST(DayByDay, counts_back_from_the_start_of_a_project)
{
    const auto days = day_by_day(statutes(), staged(statutes(), Stage::before, day("2026-12-15")).value().why);
    ASSERT_EQ(days.size(), 2u);
    EXPECT_EQ(to_text(days.back().date), "2026-12-14");
}

TEST(DayByDay, is_empty_for_the_end_of_a_month)
{
    EXPECT_TRUE(day_by_day(statutes(), monthly(statutes(), parse_month("2026-11").value()).value().why).empty());
    EXPECT_TRUE(day_by_day(statutes(), {}).empty());
}

// Whatever the rule, the count has as many days as the rule says and ends where the law says it ends.
TEST(DayByDay, agrees_with_the_due_day_for_every_day_of_three_years)
{
    for (Date at = day("2023-06-01"); at < day("2026-06-01"); at = plus_days(at, 1)) {
        const auto changed = standing(statutes(), at).value();
        const auto days = day_by_day(statutes(), changed.why);
        EXPECT_EQ(counted(days), 20) << to_text(at);
        EXPECT_EQ(days.back().date, *changed.due_on) << to_text(at);
        const auto policy = immediate(statutes(), Event::policy, at).value();
        EXPECT_EQ(day_by_day(statutes(), policy.why).back().date, *policy.due_on) << to_text(at);
    }
}

}
}
