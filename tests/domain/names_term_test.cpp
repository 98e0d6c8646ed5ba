#include <gtest/gtest.h>

#include "domain/names_term.hpp"

namespace gongkai::domain {
namespace {

using law::AfterDays;

const Content list{
    Form::list,
    "低保",
    {{"people", "2"}, {"sum", "60000"}},
    {{"list", {"组别", "姓名", "金额（元）"}, {{"二组", "张小三", "300.00"}, {"一组", "李四", "300.00"}}}}};

TEST(NamesTerm, lasts_to_the_end_of_its_last_day)
{
    const NamesTerm term{.after = AfterDays::names_masked, .last_day = parse_date("2026-12-09")};
    EXPECT_EQ(term.on(*parse_date("2026-12-08")), AfterDays::names_stay);
    EXPECT_EQ(term.on(*parse_date("2026-12-09")), AfterDays::names_stay);
    EXPECT_EQ(term.on(*parse_date("2026-12-10")), AfterDays::names_masked);
}

TEST(NamesTerm, of_what_stays_or_has_no_last_day_never_ends)
{
    const auto years_later = *parse_date("2036-12-09");
    EXPECT_FALSE((NamesTerm{AfterDays::names_stay, parse_date("2026-12-09")}.ends()));
    EXPECT_FALSE((NamesTerm{AfterDays::lines_gone, {}}.ends()));
    EXPECT_EQ((NamesTerm{AfterDays::lines_gone, {}}.on(years_later)), AfterDays::names_stay);
}

TEST(ShownContent, keeps_heading_and_totals_in_each_case)
{
    for (const auto after : {AfterDays::names_stay, AfterDays::names_masked, AfterDays::lines_gone}) {
        const auto shown = shown_content(list, after);
        EXPECT_EQ(shown.title, list.title);
        EXPECT_EQ(shown.fields, list.fields);
        EXPECT_EQ(shown.tables.front().columns, list.tables.front().columns);
    }
}

TEST(ShownContent, hides_names_or_lines)
{
    EXPECT_EQ(shown_content(list, AfterDays::names_stay), list);
    const auto masked = shown_content(list, AfterDays::names_masked).tables.front();
    EXPECT_EQ(masked.lines[0], (std::vector<std::string>{"二组", "张*三", "300.00"}));
    EXPECT_EQ(masked.lines[1], (std::vector<std::string>{"一组", "李*", "300.00"}));
    EXPECT_TRUE(shown_content(list, AfterDays::lines_gone).tables.front().lines.empty());
}

TEST(ShownContent, leaves_accounts_and_notices_alone)
{
    auto account = list;
    account.form = Form::finance;
    EXPECT_EQ(shown_content(account, AfterDays::lines_gone), account);
    account.form = Form::notice;
    EXPECT_EQ(shown_content(account, AfterDays::names_masked), account);
}

}
}
