#include <gtest/gtest.h>

#include "base/json.hpp"
#include "domain/ledger.hpp"
#include "domain/table.hpp"

using namespace gongkai;
using namespace gongkai::domain;
using gongkai::tests::sheet_of;
using gongkai::tests::workbook_of;

namespace {

Ledger read(std::string_view drawing, const ReadChoices& choices = {})
{
    return read_ledger(workbook_of(drawing), choices);
}

std::string findings(const Ledger& ledger)
{
    std::string out;
    for (const auto& finding : ledger.findings)
        out += (out.empty() ? "" : " ") + finding.says + "@" + finding.cell;
    return out;
}

void expect_sums(const Ledger& ledger, std::int64_t opening, std::int64_t income, std::int64_t expenditure,
                 std::int64_t closing)
{
    EXPECT_EQ(ledger.book.opening, Money{opening});
    EXPECT_EQ(ledger.book.income, Money{income});
    EXPECT_EQ(ledger.book.expenditure, Money{expenditure});
    EXPECT_EQ(ledger.book.closing, Money{closing});
}

const char* const usual = R"(
    | 六道沟村2026年10月财务收支公开明细表
    | 填报单位：六道沟村民委员会 | | | | | | | 单位：元
    | 序号 | 日期 | 凭证号 | 摘要 | 收入 | 支出 | 余额 | 经手人 | 备注
    |  |  |  | 上月结余 |  |  | #1000 |
    | #1 | 2026.10.3 | 记001 | 村部电费 |  | #100.5 | #899.5 | 张德福 | 9月份
    | #2 | 10月8日 | 记002 | 林地承包费 | #2000 |  | #2899.5 | 李明山 |
    |  |  |  | 本月合计 | #2000 | #100.5 | #2899.5 |
    |  |  |  | 月末结余 |  |  | #2899.5 |
    | 村党组织书记：王玉兰 | | 村委会主任： | | 监委会主任： | | 报账员：刘春海
    | 如有疑问请于公布之日起10日内向村务监督委员会反映)";

}

TEST(ReadLedger, knows_the_usual_table_by_its_words)
{
    const auto ledger = read(usual);
    EXPECT_EQ(ledger.shape, LedgerShape::entries);
    EXPECT_EQ(findings(ledger), "");
    EXPECT_EQ(ledger.book.village, "六道沟村");
    EXPECT_EQ(to_text(*ledger.book.period), "2026-10");
    EXPECT_EQ(ledger.book.unit, Unit::yuan);
    expect_sums(ledger, 100000, 200000, 10050, 289950);
    ASSERT_EQ(ledger.book.entries.size(), 2u);
    const auto& first = ledger.book.entries[0];
    EXPECT_EQ(first.line, 1);
    EXPECT_EQ(to_text(*first.date), "2026-10-03");
    EXPECT_EQ(first.voucher, "记001");
    EXPECT_EQ(first.gist, "村部电费");
    EXPECT_EQ(first.paid_by, "张德福");
    EXPECT_EQ(first.remark, "9月份");
    EXPECT_EQ(first.cell, "F5");
    EXPECT_EQ(first.source, "100.5");
    EXPECT_EQ(*first.balance, Money{89950});
    EXPECT_EQ(first.balance_cell, "G5");
    EXPECT_EQ(to_text(*ledger.book.entries[1].date), "2026-10-08");
}

TEST(ReadLedger, keeps_signatures_and_notes)
{
    const auto ledger = read(usual);
    ASSERT_EQ(ledger.book.signatories.size(), 4u);
    EXPECT_EQ(ledger.book.signatories[0].role, "村党组织书记");
    EXPECT_EQ(ledger.book.signatories[0].name, "王玉兰");
    EXPECT_EQ(ledger.book.signatories[1].name, "");
    EXPECT_EQ(ledger.book.signatories[3].name, "刘春海");
    ASSERT_EQ(ledger.book.notes.size(), 1u);
}

TEST(ReadLedger, survives_its_own_json)
{
    const auto book = read(usual).book;
    const auto again = from_json<Book>(to_json(book));
    ASSERT_TRUE(again);
    EXPECT_EQ(to_json(*again), to_json(book));
    EXPECT_EQ(again->entries[1].income, Money{200000});
}

TEST(ReadLedger, reads_income_left_and_expenditure_right)
{
    const auto ledger = read(R"(
        | 宝山社区2026年10月财务收支公开表
        | 单位：元
        | 收入项目 | 金额 | 支出项目 | 金额 | 备注
        | 办公经费拨款 | 12,000.00 | 电费 | 24元6角
        | 房屋租金 | １，５００．００ | 网络费 | #99
        | | | 楼道维修 | 叁仟元整
        | | | 保洁工资 | 2400.5
        | 收入合计 | 13500 | 支出合计 | 5524.10
        | 上月结余 | 8031.77 | 本月结余 | 16007.67)");
    EXPECT_EQ(findings(ledger), "");
    EXPECT_EQ(ledger.book.village, "宝山社区");
    expect_sums(ledger, 803177, 1350000, 552410, 1600767);
    EXPECT_EQ(ledger.book.entries.size(), 6u);
    EXPECT_EQ(ledger.book.entries[1].cell, "D4");
    EXPECT_EQ(stated(ledger.book, TotalOf::closing)->cell, "D9");
}

TEST(ReadLedger, reads_heads_of_two_rows_with_a_table_on_each_side)
{
    const auto ledger = read(R"(
        | 经建村 二〇二六年十月 财务公开
        | | | | | 金额单位：人民币元
        | 本月收入 | | | 本月支出
        | 日期 | 摘要 | 金额 | 日期 | 摘要 | 金额 | 经手人
        | 10月3日 | 地租 | 500 | 10-5 | 电费 | 120.5 | 张三
        | | | | 6日 | 煤款 | 300 | 李四
        | | 合计 | 500 | | 合计 | 420.5
        | 上月结余：1,000.00元 | | | 本月结余：1079.50元)");
    EXPECT_EQ(findings(ledger), "");
    EXPECT_EQ(to_text(*ledger.book.period), "2026-10");
    expect_sums(ledger, 100000, 50000, 42050, 107950);
    ASSERT_EQ(ledger.book.entries.size(), 3u);
    EXPECT_EQ(ledger.book.entries[1].expenditure, Money{12050});
    EXPECT_EQ(to_text(*ledger.book.entries[2].date), "2026-10-06");
    EXPECT_EQ(ledger.book.entries[2].paid_by, "李四");
}

TEST(ReadLedger, reads_an_account_book_with_month_and_day_and_debit_and_credit)
{
    const auto ledger = read(R"(
        | 聚宝村现金日记账（单位：元）
        | 2026年 | | 凭证 | | 摘要 | 借方 | 贷方 | 余额
        | 月 | 日 | 字 | 号
        | #10 | #1 | | | 上月结转 | | | #100
        | | #3 | 记 | #1 | 租金 | #50 | | #150
        | | #9 | 记 | #2 | 电费 | | #20 | #130
        | | | | | 本月合计 | #50 | #20 | #130
        | | | | | 本年累计 | #900 | #800 | #130)",
                             {.period = parse_month("2026-10")});
    EXPECT_EQ(findings(ledger), "");
    expect_sums(ledger, 10000, 5000, 2000, 13000);
    ASSERT_EQ(ledger.book.entries.size(), 2u);
    EXPECT_EQ(to_text(*ledger.book.entries[1].date), "2026-10-09");
    EXPECT_EQ(ledger.book.entries[1].voucher, "记2");
}

TEST(ReadLedger, reads_amounts_with_a_column_that_says_the_side)
{
    const auto ledger = read(R"(
        | 大杨树村2026年10月收支明细
        | 时间 | 类型 | 用途 | 金额（元） | 经办人
        | 10.3 | 收入 | 租金 | 800 | 甲
        | 10.4 | 支出 | 电费 | 120 | 乙
        | | | 上月结余 | 50)");
    EXPECT_EQ(findings(ledger), "");
    expect_sums(ledger, 5000, 80000, 12000, 73000);
    EXPECT_EQ(ledger.book.unit, Unit::yuan);
}

TEST(ReadLedger, reads_sections_of_income_and_expenditure)
{
    const auto ledger = read(R"(
        | 铜山村2026年10月财务公开
        | 单位:元
        | 项目 | 金额
        | 一、上月结余 | 1000
        | 二、本月收入 | 300
        | 1、地租 | 200
        | 2、拨款 | 100
        | 三、本月支出 | 50
        | 1、电费 | 30
        | 2、煤款 | 20
        | 四、本月结余 | 1250)");
    EXPECT_EQ(findings(ledger), "");
    expect_sums(ledger, 100000, 30000, 5000, 125000);
    EXPECT_EQ(ledger.book.entries.size(), 4u);
}

TEST(ReadLedger, learns_the_side_from_the_total_below)
{
    const auto ledger = read(R"(
        | 铜山村2026年10月财务公开
        | 单位:元
        | 项目 | 金额
        | 上月结余 | 1000
        | 地租 | 200
        | 收入合计 | 200
        | 电费 | 30
        | 支出合计 | 30
        | 本月结余 | 1170)");
    EXPECT_EQ(findings(ledger), "");
    expect_sums(ledger, 100000, 20000, 3000, 117000);
}

TEST(ReadLedger, asks_when_nothing_says_the_side)
{
    const auto ledger = read(R"(
        | 铜山村2026年10月财务公开
        | 单位:元
        | 项目 | 金额
        | 上月结余 | 1000
        | 地租 | 200)");
    EXPECT_EQ(findings(ledger), "side_unknown@B3");
}

TEST(ReadLedger, reads_on_over_repeated_heads_page_sums_and_blank_rows)
{
    const auto ledger = read(R"(
        | 七道沟村2026年10月收支明细表
        | 单位：元
        | 日期 | 摘要 | 收入 | 支出 | 余额
        | | 期初余额 | | | 100
        | 3日 | 租金 | 10 | | 110
        | | 本页小计 | 10 | |
        | | 过次页 | 10 | | 110
        | 七道沟村2026年10月收支明细表
        | 日期 | 摘要 | 收入 | 支出 | 余额
        | | 承前页 | 10 | | 110
        | 〃 | 电费 | — | 5 | 105
        | 9日 | 〃 | / | 1 | 104
        | | 合    计 | 10 | 6 | 104)");
    EXPECT_EQ(findings(ledger), "");
    expect_sums(ledger, 10000, 1000, 600, 10400);
    ASSERT_EQ(ledger.book.entries.size(), 3u);
    EXPECT_EQ(ledger.book.entries[2].gist, "电费");
    EXPECT_FALSE(ledger.book.entries[1].date != ledger.book.entries[0].date);
}

TEST(ReadLedger, adds_cash_and_bank_columns)
{
    const auto ledger = read(R"(
        | 仁德村2026年10月财务公开表（单位：元）
        | 日期 | 摘要 | 收入 | | 支出 | | 余额
        | | | 现金 | 银行 | 现金 | 银行 | 合计
        | | 上月结余 | | | | | 100
        | 10.3 | 租金 | 5 | 10 | | | 115
        | 10.4 | 煤款 | | | 1 | 2.5 | 111.5)");
    EXPECT_EQ(findings(ledger), "");
    expect_sums(ledger, 10000, 1500, 350, 11150);
}

TEST(ReadLedger, works_out_sums_and_running_balances_the_file_keeps_no_value_for)
{
    const auto ledger = read(R"(
        | 铜山村2026年10月收支
        | 单位：元
        | 日期 | 摘要 | 收入 | 支出 | 余额
        | | 上月结余 | | | #100
        | 10月3日 | 租金 | #10.1 | | =E4+C5-D5
        | 10月4日 | 电费 | | #5.2 | =E5+C6-D6
        | | 合计 | =SUM(C5:C6) | =SUM($D$5:$D$6) | =E6
        | | 月末结余 | | | =E4+SUM(C5:C6)-SUM(D5:D6))");
    EXPECT_EQ(findings(ledger), "");
    EXPECT_EQ(*ledger.book.entries[1].balance, Money{10490});
    EXPECT_EQ(stated(ledger.book, TotalOf::income)->money, Money{1010});
    EXPECT_EQ(ledger.book.totals.back().money, Money{10490});
}

TEST(ReadLedger, says_which_formula_it_cannot_work_out)
{
    const auto ledger = read(R"(
        | 铜山村2026年10月收支
        | 单位：元
        | 摘要 | 收入 | 支出
        | 上月结余 | #100
        | 租金 | =VLOOKUP(A1,B:C,2) |
        | 电费 | | =C6)");
    EXPECT_EQ(findings(ledger), "formula_without_value@B5 formula_without_value@C6");
}

TEST(ReadLedger, names_the_cell_it_cannot_read)
{
    const auto ledger = read(R"(
        | 铜山村2026年10月收支
        | 单位：元
        | 日期 | 摘要 | 收入 | 支出
        | | 上月结余 | 100
        | 10月3日 | 租金 | 约300 |
        | 10月40日 | 电费 | | 5
        | 10月5日 | | | 7
        | 10月6日 | 煤款 | |
        | 10月7日 | 换种子 | 3 | 4)");
    EXPECT_EQ(findings(ledger),
              "amount_unclear@C5 date_unreadable@A6 gist_missing@D7 amount_missing@B8 both_sides@C9");
}
