#include <gtest/gtest.h>

#include "base/file.hpp"
#include "intake/village_list.hpp"

namespace gongkai::intake {
namespace {

const std::string head = "code,name,streetCode,provinceCode,cityCode,areaCode\n";
const std::string liudaogou = "220681101212,\"六道沟村\",220681101,22,2206,220681\n";
const std::string jingjian = "220681101208,\"经建村\",220681101,22,2206,220681\n";

std::vector<std::pair<std::size_t, std::string>> problems(const std::string& text,
                                                          const DivisionNames& above = {})
{
    std::vector<std::pair<std::size_t, std::string>> told;
    for (const auto& problem : read_village_list(text, above).problems)
        told.emplace_back(problem.line, problem.refusal.says);
    return told;
}

using Told = std::vector<std::pair<std::size_t, std::string>>;

TEST(VillageList, is_read_as_the_package_has_it)
{
    const auto bytes = read_file(SOURCE_ROOT "/tests/divisions/villages.csv").value();
    DivisionNames names;
    for (const auto* file : {"provinces", "cities", "areas", "streets"})
        names.merge(read_division_names(
                        read_file(std::string(SOURCE_ROOT "/tests/divisions/") + file + ".csv").value())
                        .value());
    const auto list = read_village_list(bytes, names);
    EXPECT_TRUE(list.problems.empty());
    ASSERT_EQ(list.villages.size(), 49u);
    EXPECT_EQ(list.villages.front().name, "多福巷社区居委会");
    EXPECT_EQ(names.at("22"), "吉林省");
}

TEST(VillageList, is_ordered_by_code_whatever_the_order_of_its_lines_and_columns)
{
    const auto list = read_village_list(head + liudaogou + "\r\n" + jingjian, {});
    ASSERT_EQ(list.villages.size(), 2u);
    EXPECT_EQ(list.villages.front().name, "经建村");
    const auto turned =
        read_village_list("\xEF\xBB\xBFname,code,provinceCode,cityCode,areaCode,streetCode\r\n"
                          "六道沟村,220681101212,22,2206,220681,220681101\r\n",
                          {});
    ASSERT_EQ(turned.villages.size(), 1u);
    EXPECT_EQ(turned.villages.front().code, 220'681'101'212u);
}

TEST(VillageList, is_refused_when_it_is_empty_or_another_table)
{
    EXPECT_EQ(problems(""), (Told{{1, "village_list.empty"}}));
    EXPECT_EQ(problems(head), (Told{{1, "village_list.empty"}}));
    EXPECT_EQ(problems("code,name\n"), (Told{{1, "village_list.no_column"}}));
}

TEST(VillageList, tells_the_line_of_everything_that_is_wrong)
{
    EXPECT_EQ(problems(head + liudaogou + "220681101212\n"), (Told{{3, "village_list.fields"}}));
    EXPECT_EQ(problems(head + "\"220681101212,x,220681101,22,2206,220681\n"),
              (Told{{2, "village_list.fields"}}));
    EXPECT_EQ(problems(head + "\"220681101212\"x,y,220681101,22,2206,220681\n"),
              (Told{{2, "village_list.fields"}}));
    EXPECT_EQ(problems(head + "22068110121,六道沟村,220681101,22,2206,220681\n"),
              (Told{{2, "village_list.code"}}));
    EXPECT_EQ(problems(head + "220681101212,,220681101,22,2206,220681\n"), (Told{{2, "division.no_name"}}));
    EXPECT_EQ(problems(head + "220681101212,六道沟村,220681102,22,2206,220681\n"),
              (Told{{2, "village_list.parent"}}));
}

TEST(VillageList, tells_both_the_code_that_stands_twice_and_its_line)
{
    const auto list = read_village_list(head + liudaogou + jingjian + liudaogou, {});
    ASSERT_EQ(list.problems.size(), 1u);
    EXPECT_EQ(list.problems.front().line, 4u);
    EXPECT_EQ(list.problems.front().refusal.says, "division.twice");
    EXPECT_EQ(list.problems.front().refusal.with.front(), "220681101212");
}

TEST(VillageList, knows_no_parents_but_those_of_the_lists_beside_it)
{
    const DivisionNames provinces{{"22", "吉林省"}};
    EXPECT_TRUE(problems(head + liudaogou, provinces).empty());
    const DivisionNames towns{{"22", "吉林省"}, {"220681102", "苇沙河镇"}};
    EXPECT_EQ(problems(head + jingjian + liudaogou, towns),
              (Told{{2, "village_list.unknown_parent"}, {3, "village_list.unknown_parent"}}));
}

TEST(VillageList, names_only_the_first_twenty_problems)
{
    std::string text = head;
    for (int i = 0; i < 100; ++i)
        text += "x\n";
    EXPECT_EQ(problems(text).size(), 20u);
}

}
}
