#include <gtest/gtest.h>

#include "domain/beneficiary_list.hpp"
#include "domain/table.hpp"

using namespace gongkai;
using namespace gongkai::domain;
using gongkai::tests::sheet_of;

namespace {

const char* const subsidies = R"(
    | 2026年10月耕地地力保护补贴发放明细（银行代发）
    | 序号 | 组别 | 户主姓名 | 身份证号 | 一卡通账号 | 联系电话 | 面积(亩) | 标准(元/亩) | 金额(元) | 备注
    | #1 | 5组 | 王凤英 | 甲 | 乙 | 丙 | #6.7 | #79.5 | #532.65
    | #38 | 1组 | 赵守田 | 甲 | 乙 | 丙 | #9.300000000000001 | #79.5 | #739.35
    | 合计 | | | | | | | | #1272)";

}

TEST(BeneficiaryList, keeps_only_the_columns_that_may_stand_on_a_wall)
{
    const auto list = read_beneficiary_list(sheet_of(subsidies));
    ASSERT_TRUE(list);
    std::string never, yes, ask;
    for (const auto& column : list->columns)
        (column.publishable == Publishable::never ? never
         : column.publishable == Publishable::yes ? yes
                                                  : ask) += column.header + " ";
    EXPECT_EQ(never, "身份证号 一卡通账号 联系电话 ");
    EXPECT_EQ(yes, "序号 组别 户主姓名 面积(亩) 标准(元/亩) 金额(元) ");
    EXPECT_EQ(ask, "备注 ");
    EXPECT_EQ(list->rows.at(1), (std::vector<std::string>{"38", "1组", "赵守田", "9.3", "79.5", "739.35"}));
}

TEST(BeneficiaryList, counts_people_and_money)
{
    const auto list = read_beneficiary_list(sheet_of(subsidies));
    EXPECT_EQ(list->people, 2);
    EXPECT_EQ(list->sum, Money{127200});
    EXPECT_TRUE(list->differences.empty());
    EXPECT_EQ(list->header_row, 2);
    EXPECT_EQ(list->title, "2026年10月耕地地力保护补贴发放明细（银行代发）");
}

TEST(BeneficiaryList, shows_rows_that_do_not_multiply_and_sums_that_do_not_add_up)
{
    const auto list = read_beneficiary_list(sheet_of(
        "| 姓名 | 面积 | 标准 | 金额\n| 甲 | 2 | 79.5 | 160\n| 乙 | 1.11 | 79.55 | 88.30\n| 合计 | | | 999"));
    ASSERT_TRUE(list);
    ASSERT_EQ(list->differences.size(), 2u);
    EXPECT_EQ(list->differences[0].cell, "D2");
    EXPECT_EQ(list->differences[0].computed, Money{15900});
    EXPECT_EQ(list->differences[1].cell, "D4");
    EXPECT_EQ(list->differences[1].computed, Money{24830}) << "88.3005 was rounded, which is no difference";
}

TEST(BeneficiaryList, is_no_ledger_and_no_table_without_names)
{
    EXPECT_FALSE(read_beneficiary_list(sheet_of("| 日期 | 摘要 | 收入 | 支出\n| 10.3 | 租金 | 1 |")));
    EXPECT_FALSE(read_beneficiary_list(sheet_of("| 序号 | 面积 | 金额\n| 1 | 2 | 3")));
    EXPECT_FALSE(read_beneficiary_list(Sheet{}));
}

TEST(BeneficiaryList, never_publishes_illness_birth_or_address)
{
    const auto list = read_beneficiary_list(
        sheet_of("| 姓名 | 出生年月 | 家庭住址 | 残疾类别 | 开户行 | 月保障金额\n| 甲 | 1 | 2 | 3 | 4 | 5"));
    ASSERT_TRUE(list);
    for (std::size_t i = 1; i < 5; ++i)
        EXPECT_EQ(list->columns[i].publishable, Publishable::never) << list->columns[i].header;
    EXPECT_EQ(list->rows.at(0), (std::vector<std::string>{"甲", "5.00"}));
}
