#pragma once
// What changed since last month, as facts a page can put into one paragraph: each is a key of locale/ and
// what fills it.

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "domain/category.hpp"

namespace gongkai::domain {

struct MonthSum { // one published month of the history
    Month period;
    Money income;
    Money expenditure;
    std::vector<CategorySum> by_category;
};
BOOST_DESCRIBE_STRUCT(MonthSum, (), (period, income, expenditure, by_category))

MonthSum month_sum(const Book& book);

struct Fact {
    std::string says; // comparison.<…>: spent_less, spending_begun, highest_of_year …
    std::vector<std::string> with;
};
BOOST_DESCRIBE_STRUCT(Fact, (), (says, with))

// `before` are earlier months in any order; only the last twelve count. Empty when there is nothing to
// compare.
std::vector<Fact> what_changed(const MonthSum& now, const std::vector<MonthSum>& before);

struct CategoryHistory {
    std::string name;
    Side side = Side::expenditure;
    std::vector<Money> months; // oldest first, the last is the month shown; zero where nothing was spent
};
BOOST_DESCRIBE_STRUCT(CategoryHistory, (), (name, side, months))

// Twelve months ending with `now`, per category, largest sum first.
std::vector<CategoryHistory> category_history(const MonthSum& now, const std::vector<MonthSum>& before);

}
