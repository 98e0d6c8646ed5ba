#include <gtest/gtest.h>
#include <set>

#include "base/file.hpp"
#include "domain/category.hpp"

using namespace gongkai;
using namespace gongkai::domain;

namespace {

const Categories& current()
{
    static const auto versions = read_categories(
        "categories.toml", read_file(SOURCE_ROOT "/statutes/accounts/categories.toml").value());
    return categories_on(versions, *parse_month("2026-10"));
}

Entry spent(std::string gist, std::int64_t fen = 100)
{
    Entry entry;
    entry.gist = std::move(gist);
    entry.expenditure = Money{fen};
    return entry;
}

Entry earned(std::string gist, std::int64_t fen = 100)
{
    Entry entry;
    entry.gist = std::move(gist);
    entry.income = Money{fen};
    return entry;
}

}

TEST(CategoryOf, knows_what_villages_spend_on)
{
    const std::pair<const char*, const char*> known[]{{"村部取暖煤", "heating_power"},
                                                      {"村部电费", "heating_power"},
                                                      {"党群服务中心网络费", "heating_power"},
                                                      {"桥涵修补水泥砂石", "repairs"},
                                                      {"路灯维修", "repairs"},
                                                      {"自来水管道维修", "repairs"},
                                                      {"楼道维修", "repairs"},
                                                      {"清雪机械费", "cleaning"},
                                                      {"垃圾清运费", "cleaning"},
                                                      {"卫生保洁员工资", "cleaning"},
                                                      {"护林员补助", "people"},
                                                      {"会议误工补贴", "people"},
                                                      {"办公用品", "office"},
                                                      {"打印复印费", "office"},
                                                      {"农家书屋图书", "office"},
                                                      {"慰问困难户", "aid"},
                                                      {"秸秆禁烧巡查油费", "patrols"},
                                                      {"什么也不像", "other_expenditure"}};
    for (const auto& [gist, id] : known)
        EXPECT_EQ(category_of(current(), spent(gist)).id, id) << gist;
}

TEST(CategoryOf, knows_where_money_comes_from)
{
    const std::pair<const char*, const char*> known[]{{"上级转移支付村级运转经费", "subsidy"},
                                                      {"办公经费拨款", "subsidy"},
                                                      {"光伏电站收益", "solar"},
                                                      {"机动地发包费", "contracts"},
                                                      {"林地承包费", "contracts"},
                                                      {"人参地管护费", "contracts"},
                                                      {"村集体房屋租金", "rents"},
                                                      {"存款利息", "interest"},
                                                      {"别的", "other_income"}};
    for (const auto& [gist, id] : known)
        EXPECT_EQ(category_of(current(), earned(gist)).id, id) << gist;
}

TEST(Categorise, leaves_the_categories_the_ledger_gave)
{
    Book book;
    book.entries = {spent("村部电费"), spent("村部电费")};
    book.entries[1].category = "管理费用";
    categorise(book, current());
    EXPECT_EQ(book.entries[0].category, "取暖、水电、网络");
    EXPECT_EQ(book.entries[1].category, "管理费用");
}

TEST(SumsByCategory, come_largest_first_and_take_red_ink_off)
{
    Book book;
    book.entries = {spent("电费", 300), spent("维修", 500), spent("电费", -100), earned("租金", 900)};
    categorise(book, current());
    const auto sums = sums_by_category(book, Side::expenditure);
    ASSERT_EQ(sums.size(), 2u);
    EXPECT_EQ(sums[0].money, Money{500});
    EXPECT_EQ(sums[1].money, Money{200});
    EXPECT_EQ(sums[1].entries, 2);
    EXPECT_EQ(sums_by_category(book, Side::income).size(), 1u);
}

TEST(ReadCategories, takes_the_version_in_force)
{
    const std::string side = "name = \"n\"\naccount = \"a\"\nwords = []\n";
    const auto version = [&](const std::string& from) {
        return "[[version]]\nfrom = " + from + "\ncites = []\n[[version.category]]\nid = \"" + from +
               "\"\nside = \"income\"\n" + side +
               "[[version.category]]\nid = \"x\"\nside = \"expenditure\"\n" + side;
    };
    const auto versions = read_categories("c.toml", version("2020-01-01") + version("2024-01-15"));
    EXPECT_EQ(categories_on(versions, *parse_month("2023-12")).list[0].id, "2020-01-01");
    EXPECT_EQ(categories_on(versions, *parse_month("2024-01")).list[0].id, "2024-01-15");
    EXPECT_EQ(categories_on(versions, *parse_month("2019-01")).list[0].id, "2020-01-01");
}

TEST(ReadCategories, names_file_and_line_of_a_mistake)
{
    EXPECT_THROW(read_categories("c.toml", ""), std::runtime_error);
    EXPECT_THROW(read_categories("c.toml", "[[version]]\nfrom = 2020-01-01\ncites = []\n"),
                 std::runtime_error);
    try {
        (void)read_categories("c.toml", "[[version]]\nfrom = 2020-01-01\nword = 1\n");
        FAIL();
    } catch (const std::runtime_error& error) {
        EXPECT_EQ(std::string(error.what()).substr(0, 7), "c.toml:");
    }
}

TEST(ReadCategories, ships_a_file_in_which_every_category_differs)
{
    std::set<std::string> ids, names;
    for (const auto& category : current().list) {
        EXPECT_TRUE(ids.insert(category.id).second) << category.id;
        EXPECT_TRUE(names.insert(category.name).second) << category.name;
        EXPECT_FALSE(category.account.empty()) << category.id;
    }
}
