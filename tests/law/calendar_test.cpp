#include "law/calendar.hpp"

#include "law/statutes_in_tests.hpp"

#include <gtest/gtest.h>

namespace gongkai::law {
namespace {

const Calendar& calendar() { return real_statutes().calendar(); }

int working_days_of(int year)
{
    int count = 0;
    for (Date day = std::chrono::year(year) / 1 / 1; static_cast<int>(day.year()) == year; day = plus_days(day, 1))
        count += calendar().is_working_day(day).value();
    return count;
}

TEST(WorkingDays, follow_the_notice_of_the_year)
{
    EXPECT_FALSE(calendar().is_working_day(on("2026-02-23")).value());
    EXPECT_TRUE(calendar().is_working_day(on("2026-02-28")).value());
    EXPECT_TRUE(calendar().is_working_day(on("2026-10-10")).value());
    EXPECT_FALSE(calendar().is_working_day(on("2026-10-11")).value());
    EXPECT_TRUE(calendar().is_working_day(on("2024-02-09")).value()); // only encouraged to rest
}

int weekdays_of(int year)
{
    int count = 0;
    for (Date day = std::chrono::year(year) / 1 / 1; static_cast<int>(day.year()) == year; day = plus_days(day, 1))
        count += std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding() <= 5;
    return count;
}

// The holiday law gives 11 days up to 2024 and 13 from 2025; one that falls on a weekend is made up for.
TEST(WorkingDays, are_weekdays_less_the_statutory_holidays)
{
    EXPECT_EQ(working_days_of(2023), weekdays_of(2023) - 11);
    EXPECT_EQ(working_days_of(2024), weekdays_of(2024) - 11);
    EXPECT_EQ(working_days_of(2025), weekdays_of(2025) - 13);
    EXPECT_EQ(working_days_of(2026), weekdays_of(2026) - 13);
}

TEST(WorkingDays, are_refused_for_a_year_without_a_table)
{
    EXPECT_EQ(calendar().is_working_day(on("2027-01-04")).error().says, "law.no_calendar");
    EXPECT_EQ(calendar().plus_working_days(on("2026-12-30"), 5).error().with.front(), "2027");
}

TEST(WorkingDays, counted_one_by_one_are_as_many_as_asked)
{
    const auto days = calendar().working_days_after(on("2026-09-18"), 20).value();
    EXPECT_EQ(days.size(), 20u);
    EXPECT_EQ(to_text(days.front()), "2026-09-20");
    EXPECT_EQ(to_text(days.back()), "2026-10-22");
}

// From every day of the tables: so many working days on, there are exactly so many in between, and in two
// goes it is the same day.
TEST(WorkingDays, add_up_from_wherever_one_starts)
{
    for (Date start = on("2023-01-01"); start < on("2026-11-01"); start = plus_days(start, 1))
        for (const int count : {1, 5, 10, 20}) {
            const auto end = calendar().plus_working_days(start, count).value();
            int between = 0;
            for (Date day = plus_days(start, 1); day <= end; day = plus_days(day, 1))
                between += calendar().is_working_day(day).value();
            ASSERT_EQ(between, count) << to_text(start);
            ASSERT_TRUE(calendar().is_working_day(end).value()) << to_text(start);
            const auto half = calendar().plus_working_days(start, count / 2).value();
            ASSERT_EQ(calendar().plus_working_days(half, count - count / 2).value(), end) << to_text(start);
            ASSERT_LE(end, calendar().plus_working_days(plus_days(start, 1), count).value())
                << to_text(start);
        }
}

TEST(NextWorkingDay, is_the_first_that_is_none_off)
{
    for (Date day = on("2023-01-01"); day < on("2026-12-20"); day = plus_days(day, 1)) {
        const auto next = calendar().next_working_day(day).value();
        ASSERT_TRUE(calendar().is_working_day(next).value());
        for (Date skipped = day; skipped < next; skipped = plus_days(skipped, 1))
            ASSERT_FALSE(calendar().is_working_day(skipped).value()) << to_text(day);
    }
}

}
}
