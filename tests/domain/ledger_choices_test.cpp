// What the sheet leaves open and what the clerk chooses: unit, month, sheets, columns.

#include <gtest/gtest.h>

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

TEST(ReadLedger, carries_the_balance_when_nothing_happened)
{
    const auto ledger = read(R"(
        | 火绒沟村2026年10月财务收支公开明细表
        | 单位：元
        | 日期 | 凭证号 | 摘要 | 收入 | 支出 | 余额
        | | | 上月结余 | | | #1023.4
        | | | 本月无收支 | | | #1023.4)");
    EXPECT_EQ(ledger.shape, LedgerShape::nothing);
    EXPECT_EQ(findings(ledger), "");
    expect_sums(ledger, 102340, 0, 0, 102340);
}

TEST(ReadLedger, tells_totals_from_entries)
{
    const auto ledger = read(R"(
        | 大杨树村2026年10月财务公开
        | 单位：元
        | 项目 | 金额
        | 上月结余 | #45120.3
        | 本月收入 | #23000
        | 本月支出 | #18233.45
        | 本月结余 | #49886.85)");
    EXPECT_EQ(ledger.shape, LedgerShape::totals_only);
    expect_sums(ledger, 4512030, 2300000, 1823345, 4988685);
    const auto across = read(R"(
        | 大杨树村2026年10月财务公开（单位：元）
        | 上月结余 | 本月收入 | 本月支出 | 本月结余
        | 45120.3 | 23000 | 18233.45 | 49886.85)");
    EXPECT_EQ(across.shape, LedgerShape::totals_only);
    expect_sums(across, 4512030, 2300000, 1823345, 4988685);
}

TEST(ReadLedger, needs_a_unit_and_takes_the_clerks)
{
    const char* drawing = R"(
        | 填报单位：元宝村民委员会
        | 元宝村2026年10月收支
        | 日期 | 摘要 | 收入 | 支出
        | | 上月结余 | 1.5 |
        | 10月3日 | 租金 | 0.0203 |)";
    const auto ledger = read(drawing);
    EXPECT_EQ(ledger.book.unit, Unit::unstated);
    EXPECT_EQ(findings(ledger), "amount_too_precise@C5 no_unit@C3");
    const auto chosen = read(drawing, {.unit = Unit::ten_thousand_yuan});
    EXPECT_EQ(findings(chosen), "");
    expect_sums(chosen, 1500000, 20300, 0, 1520300);
    EXPECT_EQ(chosen.book.village, "元宝村");
}

TEST(ReadLedger, refuses_two_units_on_one_sheet)
{
    const auto ledger = read(R"(
        | 仁德村2026年10月收支（单位：元）
        | | | 单位：万元
        | 摘要 | 收入 | 支出
        | 上月结余 | 1 |
        | 租金 | 2 |)");
    EXPECT_EQ(findings(ledger), "unit_conflict@C2");
}

TEST(ReadLedger, finds_the_unit_in_a_cell_beside_its_word_or_in_the_head)
{
    EXPECT_EQ(
        read("| 仁德村2026年10月收支\n| 金额单位： | 万元\n| 摘要 | 收入 | 支出\n| 租金 | 1 |").book.unit,
        Unit::ten_thousand_yuan);
    EXPECT_EQ(read("| 仁德村2026年10月收支\n| 摘要 | 收入（元） | 支出（元）\n| 租金 | 1 |").book.unit,
              Unit::yuan);
    EXPECT_EQ(
        read("| 仁德村2026年10月收支\n| 计量单位为：千元\n| 摘要 | 收入 | 支出\n| 租金 | 1 |").book.unit,
        Unit::thousand_yuan);
}

TEST(ReadLedger, asks_for_month_and_opening_when_no_one_says_them)
{
    const auto ledger = read("| 仁德村收支表（单位：元）\n| 摘要 | 收入 | 支出\n| 租金 | 1 |");
    EXPECT_EQ(findings(ledger), "period_missing@B2 opening_missing@");
    const auto named = read("| 收支表（单位：元）\n| 摘要 | 收入 | 支出\n| 租金 | 1 |",
                            {.opening = Money{500}, .file_name = "仁德村-2026-09.xlsx"});
    EXPECT_EQ(findings(named), "");
    EXPECT_EQ(to_text(*named.book.period), "2026-09");
    EXPECT_EQ(named.book.village, "仁德村");
    EXPECT_EQ(named.book.closing, Money{600});
    const auto dated =
        read("| 仁德村收支表（单位：元）\n| 日期 | 摘要 | 收入 | 支出 | 余额\n| 2026-08-03 | 租金 | 1 | | 9");
    EXPECT_EQ(to_text(*dated.book.period), "2026-08");
    EXPECT_EQ(dated.book.opening, Money{800}) << "what the first running balance implies";
}

TEST(ReadLedger, joins_a_sheet_of_income_and_one_of_expenditure)
{
    Workbook workbook;
    workbook.sheets.push_back(sheet_of("| 仁德村2026年10月收入公开表（单位：元）\n| 日期 | 项目 | 金额\n| "
                                       "10.2 | 上月结余 | 5\n| 10.2 | 租金 | 7",
                                       "收入"));
    workbook.sheets.push_back(sheet_of(
        "| 仁德村2026年10月支出公开表（单位：元）\n| 日期 | 项目 | 金额\n| 10.3 | 电费 | 2\n| 合计 | | 2",
        "支出"));
    const auto ledger = read_ledger(workbook);
    EXPECT_EQ(findings(ledger), "");
    expect_sums(ledger, 500, 700, 200, 1000);
    EXPECT_EQ(ledger.book.entries[1].line, 2);
    EXPECT_EQ(ledger.book.entries[1].sheet, "支出");
    EXPECT_EQ(ledger.sheets, (std::vector<std::string>{"收入", "支出"}));
}

TEST(ReadLedger, takes_the_month_asked_for_from_a_file_of_several)
{
    Workbook workbook;
    for (const auto* month : {"9", "10"})
        workbook.sheets.push_back(sheet_of(
            "| 仁德村2026年" + std::string(month) +
                "月收支（单位：元）\n| 日期 | 摘要 | 收入 | 支出\n| | 上月结余 | 5\n| 3日 | 租金 | " + month +
                " |",
            std::string(month) + "月"));
    EXPECT_EQ(findings(read_ledger(workbook)), "several_ledgers@");
    const auto october = read_ledger(workbook, {.period = parse_month("2026-10")});
    EXPECT_EQ(findings(october), "");
    EXPECT_EQ(october.book.income, Money{1000});
    const auto left = read_ledger(workbook, {.sheets_left_out = {"10月"}});
    EXPECT_EQ(left.book.income, Money{900});
}

TEST(ReadLedger, ignores_hidden_sheets_hidden_columns_and_dropped_columns)
{
    auto workbook = workbook_of(usual);
    workbook.sheets[0].hidden_columns = {8};
    auto hidden = sheet_of(usual, "花名册");
    hidden.visibility = Sheet::Visibility::hidden;
    workbook.sheets.push_back(hidden);
    const auto ledger = read_ledger(workbook, {.columns_dropped = {{"收支明细", 9}}});
    EXPECT_EQ(findings(ledger), "");
    EXPECT_EQ(ledger.book.entries[0].paid_by, "");
    EXPECT_EQ(ledger.book.entries[0].remark, "");
}

TEST(ReadLedger, recognises_a_list_of_people)
{
    const auto ledger = read(R"(
        | 2026年10月耕地地力保护补贴发放明细（银行代发）
        | 序号 | 组别 | 户主姓名 | 身份证号 | 一卡通账号 | 联系电话 | 面积(亩) | 标准(元/亩) | 金额(元)
        | #1 | 5组 | 王凤英 | 甲 | 乙 | 丙 | #6.7 | #79.5 | #532.65)",
                             {.file_name = "南岗村-2026-10-银行代发.xlsx"});
    EXPECT_EQ(ledger.shape, LedgerShape::list);
    EXPECT_EQ(findings(ledger), "is_list@A2");
    EXPECT_EQ(ledger.book.village, "南岗村");
    EXPECT_EQ(to_text(*ledger.book.period), "2026-10");
    ASSERT_TRUE(ledger.list);
    EXPECT_EQ(ledger.list->people, 1);
}

TEST(ReadLedger, is_told_when_there_is_no_ledger)
{
    EXPECT_EQ(findings(read_ledger(Workbook{})), "no_ledger@");
    EXPECT_EQ(findings(read("| 通知\n| 明天开会")), "no_ledger@");
    EXPECT_EQ(read("| 通知").shape, LedgerShape::none);
}

TEST(ReadLedger, takes_red_ink_as_a_negative_amount)
{
    const auto ledger = read(R"(
        | 仁德村2026年10月收支（单位：元）
        | 日期 | 摘要 | 收入 | 支出 | 备注
        | | 上月结余 | 10 |
        | 10.3 | 冲销记008多付电费 | | (5.00) | 红字冲销)");
    EXPECT_EQ(findings(ledger), "");
    EXPECT_EQ(ledger.book.expenditure, Money{-500});
    EXPECT_EQ(ledger.book.closing, Money{1500});
}

TEST(ReadLedger, stops_at_too_many_entries)
{
    const auto ledger = read(usual, {.most_entries = 1});
    EXPECT_EQ(findings(ledger), "too_many_entries@");
    EXPECT_EQ(ledger.findings[0].code, FindingCode::too_large);
}

TEST(UnreadLedger, carries_the_readers_own_words)
{
    const auto ledger = unread_ledger(FindingCode::encrypted, "file.encrypted");
    EXPECT_EQ(ledger.shape, LedgerShape::none);
    EXPECT_EQ(ledger.findings.at(0).says, "file.encrypted");
}
