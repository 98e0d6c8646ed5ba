#include <gtest/gtest.h>

#include "domain/household.hpp"

namespace gongkai::domain {
namespace {

Content list(std::vector<std::string> columns, std::vector<std::vector<std::string>> lines)
{
    Content content{Form::list, "补贴", {}, {}};
    content.tables.push_back({"list", std::move(columns), std::move(lines)});
    return content;
}

TEST(Household, is_a_line_of_its_own_in_a_list_of_persons)
{
    const auto found = households_of(
        list({"组别", "姓名", "金额"},
             {{"1组", "王玉兰", "100.00"}, {"1组", "王玉兰", "250.00"}, {"2组", "赵国强", "80.00"}}));
    const std::vector<Household> expected{
        {"王玉兰", "1组", {0}}, {"王玉兰", "1组", {1}}, {"赵国强", "2组", {2}}};
    EXPECT_EQ(found, expected) << "two people of one name don't see each other's lines";
}

TEST(Household, takes_the_lines_under_one_head_together)
{
    const auto content = list({"组", "户主", "姓名", "金额"}, {{"1组", "王玉兰", "王玉兰", "100.00"},
                                                               {"1组", "王玉兰", "李明", "100.00"},
                                                               {"2组", "王玉兰", "王玉兰", "90.00"},
                                                               {"1组", "王玉兰", "王玉兰", "10.00"}});
    const std::vector<Household> expected{
        {"王玉兰", "1组", {0, 1}}, {"王玉兰", "2组", {2}}, {"王玉兰", "1组", {3}}};
    EXPECT_EQ(households_of(content), expected) << "only where they follow each other in one group";
    EXPECT_EQ(name_column(content.tables.front()), 1U);
    EXPECT_TRUE(lists_households(content.tables.front()));
}

TEST(Household, isnt_made_of_a_line_without_a_name)
{
    const auto found =
        households_of(list({"户主", "金额"}, {{"王玉兰", "1"}, {"", "2"}, {" ", "3"}, {"王玉兰", "4"}}));
    const std::vector<Household> expected{{"王玉兰", "", {0}}, {"王玉兰", "", {3}}};
    EXPECT_EQ(found, expected);
}

TEST(Household, isnt_found_where_there_are_no_names)
{
    EXPECT_TRUE(households_of(list({"项目", "金额"}, {{"低保", "100"}})).empty());
    EXPECT_TRUE(households_of(Content{Form::list, "空", {}, {}}).empty());
    auto notice = list({"户主"}, {{"王玉兰"}});
    notice.form = Form::notice;
    EXPECT_TRUE(households_of(notice).empty());
}

TEST(Household, stands_a_line_shorter_than_its_head)
{
    EXPECT_EQ(households_of(list({"金额", "户主"}, {{"1"}, {}, {"2", "赵国强"}})).size(), 1U);
}

}
}
