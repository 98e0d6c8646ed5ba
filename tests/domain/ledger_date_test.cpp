#include <gtest/gtest.h>

#include "domain/ledger_date.hpp"

using namespace gongkai;
using namespace gongkai::domain;

namespace {

std::string day(std::string_view text, Cell::Kind kind = Cell::Kind::text, const char* period = "2026-10")
{
    const auto date = read_day(text, kind, parse_month(period));
    return date ? to_text(*date) : "";
}

}

TEST(ReadDay, knows_every_way_a_ledger_writes_one)
{
    for (const auto* text :
         {"2026-10-03", "2026.10.3", "2026/10/03", "2026年10月3日", "26.10.3", "10月3日", "10-3", "10.3",
          "10/3", "3日", "3号", "3", "20261003", "二〇二六年十月三日", "十月三日", "２０２６．１０．３",
          "10月 3日", "2026-10-03T08:30:00", "2026、10、3"})
        EXPECT_EQ(day(text), "2026-10-03") << text;
    EXPECT_EQ(day("十月二十三日"), "2026-10-23");
    EXPECT_EQ(day("10.30"), "2026-10-30");
}

TEST(ReadDay, reads_serials_and_days_of_number_cells)
{
    const auto number = Cell::Kind::number;
    EXPECT_EQ(day("46296", number), "2026-10-01");
    EXPECT_EQ(day("46296.5", number), "2026-10-01");
    EXPECT_EQ(day("20261003", number), "2026-10-03");
    EXPECT_EQ(day("3", number), "2026-10-03");
    EXPECT_EQ(day("10.25", number), "2026-10-25");
    EXPECT_EQ(day("10.4", number), "2026-10-04");
    EXPECT_EQ(day("2026-10-03", Cell::Kind::date), "2026-10-03");
}

TEST(ReadDay, does_not_guess_between_the_first_and_the_tenth)
{
    EXPECT_EQ(day("10.1", Cell::Kind::number), "");
    EXPECT_EQ(day("10.3", Cell::Kind::number), "");
    EXPECT_EQ(day("10.1"), "2026-10-01") << "text keeps its zeros";
}

TEST(ReadDay, puts_december_before_a_january_ledger)
{
    EXPECT_EQ(day("12月30日", Cell::Kind::text, "2027-01"), "2026-12-30");
    EXPECT_EQ(day("1月3日", Cell::Kind::text, "2026-12"), "2027-01-03");
}

TEST(ReadDay, refuses_what_is_no_day)
{
    for (const auto* text :
         {"", "10月40日", "2026-13-01", "2月30日", "月底", "国庆", "32日", "1.2.3.4", "10月上旬"})
        EXPECT_EQ(day(text), "") << text;
    EXPECT_EQ(day("100000101", Cell::Kind::number), "") << "an amount, not New Year of the year 10000";
    EXPECT_EQ(day("2十032十03"), "") << "digits and numerals in one number, more than a number holds";
    EXPECT_EQ(day("20000十.10.3"), "");
    EXPECT_FALSE(read_day("10月3日", Cell::Kind::text, {})) << "no year to put it in";
    EXPECT_TRUE(read_day("2026.10.3", Cell::Kind::text, {}));
}
