// Lists of divisions: the days on which a village began and ended.

#include "app/import_divisions.hpp"

#include "store/divisions.hpp"
#include "support/database.hpp"
#include "support/world.hpp"

namespace gongkai::app {
namespace {

struct ImportDivisions : support::OnEveryEngine {
    void SetUp() override { ASSERT_TRUE(import_divisions(db(), support::division_list()).problems.empty()); }
    ImportedDivisions imported(const std::vector<std::vector<std::string>>& lines)
    {
        Sheet sheet;
        for (std::size_t row = 0; row < lines.size(); ++row)
            for (std::size_t column = 0; column < lines[row].size(); ++column)
                sheet.cells.push_back({.row = int(row) + 1, .column = int(column) + 1, .text = lines[row][column]});
        return import_divisions(db(), sheet);
    }
    domain::Division village() { return store::Divisions(db()).find(support::village).value(); }
};
ON_EVERY_ENGINE(ImportDivisions);

TEST_P(ImportDivisions, know_when_a_village_began_and_ended)
{
    EXPECT_EQ(imported({{"代码", "名称", "设立日期", "撤并日期"}, {support::village, "六道沟村", "2020-01-01", "2026-11-20"}}).taken, 1);
    EXPECT_EQ(village().valid_from, parse_date("2020-01-01"));
    EXPECT_EQ(village().valid_to, parse_date("2026-11-20"));
}

TEST_P(ImportDivisions, keep_those_days_when_a_list_has_no_such_column)
{
    imported({{"代码", "名称", "撤并日期"}, {support::village, "六道沟村", "2026-11-20"}});
    imported({{"代码", "名称"}, {support::village, "六道沟新村"}});
    EXPECT_EQ(village().name, "六道沟新村");
    EXPECT_EQ(village().valid_to, parse_date("2026-11-20"));
    imported({{"代码", "名称", "撤并日期"}, {support::village, "六道沟村", ""}});
    EXPECT_FALSE(village().valid_to);
}

TEST_P(ImportDivisions, refuse_days_that_are_none)
{
    const auto problem = [&](const std::string& from, const std::string& to) {
        const auto done = imported({{"代码", "名称", "设立日期", "撤并日期"}, {support::village, "六道沟村", from, to}});
        return done.problems.empty() ? "" : done.problems.front().refusal.says;
    };
    EXPECT_EQ(problem("去年", ""), "division.bad_day");
    EXPECT_EQ(problem("2026-01-02", "2026-01-01"), "division.days_reversed");
    EXPECT_FALSE(village().valid_from);
}

}
}
