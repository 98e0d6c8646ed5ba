#include <gtest/gtest.h>

#include "domain/comparison.hpp"

using namespace gongkai;
using namespace gongkai::domain;

namespace {

struct Kind {
    std::string name;
    std::int64_t yuan;
};

MonthSum month(const char* period, std::int64_t income, const std::vector<Kind>& spent)
{
    MonthSum out{*parse_month(period), Money{income * 100}, {}, {}};
    for (const auto& [name, yuan] : spent) {
        out.by_category.push_back({name, Side::expenditure, Money{yuan * 100}, 1});
        out.expenditure += Money{yuan * 100};
    }
    return out;
}

std::string told(const std::vector<Fact>& facts)
{
    std::string out;
    for (const auto& fact : facts) {
        out += (out.empty() ? "" : " ") + fact.says.substr(fact.says.find('.') + 1);
        for (const auto& part : fact.with)
            out += "/" + part;
    }
    return out;
}

}

TEST(WhatChanged, tells_totals_the_largest_kind_and_what_began_and_ended)
{
    const auto september = month("2026-09", 500, {{"维修", 1000}, {"办公", 200}});
    const auto october = month("2026-10", 800, {{"取暖", 400}, {"维修", 300}, {"办公", 190}});
    EXPECT_EQ(told(what_changed(october, {september})),
              "spent_less/9/310.00 earned_more/9/300.00 largest_category/取暖/400.00 "
              "category_fell/维修/700.00 spending_begun/取暖/400.00");
    EXPECT_EQ(told(what_changed(month("2026-10", 500, {{"维修", 1000}}), {september})),
              "spent_less/9/200.00 largest_category/维修/1,000.00 spending_ended/办公/200.00");
}

TEST(WhatChanged, says_so_in_the_first_month_and_when_nothing_was_spent)
{
    EXPECT_EQ(told(what_changed(month("2026-10", 1, {}), {})), "first_month");
    EXPECT_EQ(told(what_changed(month("2026-10", 0, {}), {month("2026-09", 0, {})})),
              "spent_same/9 nothing_spent");
}

TEST(WhatChanged, compares_only_with_the_month_before)
{
    EXPECT_EQ(told(what_changed(month("2026-10", 1, {{"维修", 5}}), {month("2026-07", 1, {{"维修", 9}})})),
              "largest_category/维修/5.00");
}

TEST(WhatChanged, knows_january_follows_december)
{
    EXPECT_EQ(told(what_changed(month("2027-01", 0, {{"维修", 5}}), {month("2026-12", 0, {{"维修", 4}})})),
              "spent_more/12/1.00 largest_category/维修/5.00 category_rose/维修/1.00");
}

TEST(WhatChanged, tells_a_record_only_of_three_months_and_more)
{
    std::vector<MonthSum> before{month("2026-08", 0, {{"电费", 3}, {"维修", 50}})};
    const auto now = month("2026-10", 0, {{"电费", 9}, {"维修", 40}});
    EXPECT_EQ(told(what_changed(now, before)), "largest_category/维修/40.00");
    before.push_back(month("2026-07", 0, {{"电费", 4}, {"维修", 60}}));
    EXPECT_EQ(told(what_changed(now, before)),
              "largest_category/维修/40.00 total_lowest_of_months/3 highest_of_months/电费/9.00/3");
    before.push_back(month("2025-10", 0, {{"电费", 6}}));
    EXPECT_EQ(told(what_changed(now, before)), "largest_category/维修/40.00 total_lowest_of_months/3 "
                                               "highest_of_months/电费/9.00/3 year_ago_more/10/50");
}

TEST(CategoryHistory, has_twelve_months_ending_with_the_month_shown)
{
    const auto history = category_history(month("2026-10", 0, {{"电费", 9}}),
                                          {month("2025-10", 0, {{"电费", 100}}),
                                           month("2025-11", 0, {{"电费", 1}, {"维修", 50}}),
                                           month("2026-10", 0, {{"电费", 77}})});
    ASSERT_EQ(history.size(), 2u);
    EXPECT_EQ(history[0].name, "维修");
    EXPECT_EQ(history[1].months.size(), 12u);
    EXPECT_EQ(history[1].months.front(), Money{100});
    EXPECT_EQ(history[1].months.back(), Money{900}) << "an earlier edition of the month itself doesn't count";
}

TEST(MonthSum, is_made_from_a_book)
{
    Book book;
    book.period = parse_month("2026-10");
    book.income = Money{5};
    book.entries.resize(1);
    book.entries[0].income = Money{5};
    book.entries[0].category = "租金";
    const auto sum = month_sum(book);
    ASSERT_EQ(sum.by_category.size(), 1u);
    EXPECT_EQ(sum.by_category[0].side, Side::income);
    EXPECT_EQ(sum.income, Money{5});
}
