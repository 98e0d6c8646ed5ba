#include <gtest/gtest.h>

#include "base/json.hpp"
#include "domain/book_check.hpp"
#include "domain/book_vouchers.hpp"
#include "domain/table.hpp"

using namespace gongkai;
using namespace gongkai::domain;
using gongkai::tests::workbook_of;

namespace {

const std::string head = R"(
    | 仁德村2026年10月收支（单位：元）
    | 日期 | 凭证号 | 摘要 | 收入 | 支出 | 余额
    | | | 上月结余 | | | 100.00
)";

Ledger ledger_of(const std::string& rows)
{
    return read_ledger(workbook_of(head + rows));
}

std::string told(const Verdict& verdict)
{
    std::string out = boost::describe::enum_to_string(verdict.outcome, "?");
    for (const auto& finding : verdict.findings) {
        out += " " + finding.says + "@" + finding.cell;
        for (const auto& part : finding.with)
            out += "," + part;
    }
    return out;
}

std::string judged(const std::string& rows, const std::optional<Closing>& last = {})
{
    return told(check(ledger_of(rows), last));
}

std::string say_keys(std::string_view key, const std::vector<std::string>& with)
{
    return std::string(key) + "/" + join(with, "/");
}

}

TEST(CheckBook, accepts_a_ledger_that_adds_up)
{
    EXPECT_EQ(judged("| 10.3 | 记1 | 租金 | 10 | | 110\n| 10.4 | 记2 | 电费 | | 5.5 | 104.5\n| | | 合计 | 10 "
                     "| 5.5 | 104.5"),
              "accepted");
}

TEST(CheckBook, shows_both_figures_of_a_wrong_total_and_corrects_nothing)
{
    const auto ledger = ledger_of("| 10.3 | 记1 | 电费 | | 5.5 | 94.5\n| | | 合计 | 0 | 105.5 | 94.5");
    EXPECT_EQ(told(check(ledger)), "refused expenditure_total_differs@E5,105.50,5.50,100.00");
    EXPECT_EQ(stated(ledger.book, TotalOf::expenditure)->money, Money{10550});
    EXPECT_EQ(ledger.book.expenditure, Money{550});
}

TEST(CheckBook, follows_the_running_balance_and_tells_each_wrong_line_once)
{
    EXPECT_EQ(
        judged("| 10.3 | 1 | 租金 | 10 | | 111\n| 10.4 | 2 | 电费 | | 5 | 106\n| 10.5 | 3 | 煤 | | 6 | 101"),
        "refused balance_differs@F4,111.00,110.00,1.00 balance_differs@F6,101.00,100.00,1.00");
}

TEST(CheckBook, holds_the_closing_against_the_equation)
{
    EXPECT_EQ(judged("| 10.3 | 1 | 租金 | 10 | |\n| | | 月末结余 | | | 120"),
              "refused closing_differs@F5,120.00,110.00,10.00,100.00,10.00,0.00");
}

TEST(CheckBook, holds_the_opening_against_what_was_published)
{
    const Closing september{*parse_month("2026-09"), Money{5000}};
    EXPECT_EQ(judged("| 10.3 | 1 | 租金 | 10 | |", september),
              "refused opening_differs@F3,100.00,50.00,50.00,2026,9");
    EXPECT_EQ(judged("| 10.3 | 1 | 租金 | 10 | |", Closing{*parse_month("2026-09"), Money{10000}}),
              "accepted");
    EXPECT_EQ(judged("| 10.3 | 1 | 租金 | 10 | |"), "accepted");
}

TEST(CheckBook, asks_about_a_missing_voucher_and_keeps_the_answer)
{
    const auto ledger = ledger_of("| 10.3 | 记012 | 租金 | 10 | |\n| 10.3 | 记014 | 电费 | | 5 |");
    const auto open = check(ledger);
    EXPECT_EQ(told(open), "accepted voucher_gap@E5,记013,记012,记014");
    EXPECT_EQ(open.findings[0].severity, Severity::warning);
    EXPECT_TRUE(has_unanswered_warnings(open));
    const auto answered = check(ledger, {}, {}, {{FindingCode::voucher_gap, "记013", "作废，原件已存"}});
    EXPECT_FALSE(has_unanswered_warnings(answered));
    EXPECT_EQ(answered.findings[0].answer, "作废，原件已存");
    EXPECT_TRUE(has_unanswered_warnings(check(ledger, {}, {}, {{FindingCode::voucher_gap, "记013", "  "}})));
}

TEST(CheckBook, refuses_days_outside_the_month)
{
    EXPECT_EQ(
        judged("| 9月30日 | 1 | 租金 | 10 | |\n| 10.31 | 2 | 电费 | | 1 |\n| 2026-11-01 | 3 | 煤 | | 1 |"),
        "refused date_outside@D4,1,9月30日,2026,10,租金 date_outside@E6,3,2026-11-01,2026,10,煤");
}

TEST(CheckBook, asks_about_entries_written_twice)
{
    EXPECT_EQ(judged("| 10.3 | 记1 | 电费 | | 5 |\n| 10.3 | 记1 | 电 费 | | 5 |"),
              "accepted duplicate_entry@E5,1,2,电 费,5.00");
    EXPECT_EQ(judged("| 10.3 | 记1 | 电费 | | 5 |\n| 10.4 | 记1 | 煤 | | 5 |"),
              "accepted duplicate_voucher@E5,1,2,记1,5.00");
    EXPECT_EQ(judged("| 10.3 | 记1 | 电费 | | 5 |\n| 10.3 | 记2 | 电费 | | 5 |"), "accepted");
    EXPECT_EQ(judged("| 10.3 | | 电费 | | 5 |\n| 10.4 | | 电费 | | 5 |"), "accepted");
}

TEST(CheckBook, takes_part_sums_as_of_the_part_or_of_all_so_far)
{
    const std::string rows =
        "| 10.1 | 1 | 租 | 1 | |\n| | | 小计 | 1 | |\n| 10.2 | 2 | 租 | 2 | |\n| | | 小计 | ";
    EXPECT_EQ(judged(rows + "2 | |"), "accepted");
    EXPECT_EQ(judged(rows + "3 | |"), "accepted");
    EXPECT_EQ(judged(rows + "4 | |"), "refused income_total_differs@D7,4.00,2.00,2.00");
}

TEST(CheckBook, refuses_totals_without_entries)
{
    EXPECT_EQ(judged("| | | 本月收入 | 10 | |\n| | | 本月支出 | | 5 |"), "refused totals_only@F3");
}

TEST(CheckBook, says_nothing_for_a_month_without_movement)
{
    EXPECT_EQ(judged("| | | 本月无收支 | | | 100"), "nothing");
    EXPECT_EQ(judged("| | | 合计 | 0.00 | 0.00 | 100.00"), "nothing");
    EXPECT_EQ(judged("| | | 本月无收支 | | | 90"),
              "refused closing_differs@F4,90.00,100.00,10.00,100.00,0.00,0.00");
}

TEST(CheckBook, takes_in_what_others_found)
{
    const auto verdict = check(ledger_of("| 10.3 | 记1 | 租金 | 1 | |\n| 10.3 | 记3 | 租金 | 1 | |"), {},
                               {privacy_finding("花名册", "B2", "identity", "2206**********41")});
    EXPECT_EQ(verdict.outcome, Outcome::refused);
    ASSERT_EQ(verdict.findings.size(), 2u);
    EXPECT_EQ(verdict.findings[0].code, FindingCode::privacy) << "refusals come first";
    EXPECT_EQ(verdict.findings[0].says, "privacy_identity");
}

TEST(CheckBook, refuses_a_list_for_its_numbers_or_else_for_being_a_list)
{
    const auto ledger =
        read_ledger(workbook_of("| 序号 | 户主姓名 | 面积 | 标准 | 金额\n| 1 | 王凤英 | 2 | 3 | 6"));
    EXPECT_EQ(told(check(ledger)), "refused is_list@A1");
    EXPECT_EQ(told(check(ledger, {}, {privacy_finding("", "B2", "phone", "1*")})),
              "refused privacy_phone@B2,1*");
}

TEST(CheckBook, tells_a_column_of_wrong_balances_without_end_only_so_often)
{
    std::string rows;
    for (int i = 1; i <= 200; ++i)
        rows += "| 10.3 | " + std::to_string(i) + " | 电费 | | 1 | 7" + std::to_string(i) + "\n";
    EXPECT_EQ(check(ledger_of(rows)).findings.size(), 50u);
}

TEST(AnswerOfBook, has_the_agreed_shape)
{
    const auto ledger =
        ledger_of("| 10.3 | 记1 | 租金 | 10 | |\n| 10.4 | 记3 | 电费 | | 5.5 |\n| | | 合计 | 11 | 5.5 |");
    const auto object = answer(ledger, check(ledger), say_keys);
    EXPECT_EQ(
        to_json_text(object),
        R"({"verdict":"refused","village":"仁德村","period":"2026-10","unit":"元","opening":10000,"income":1000,)"
        R"("expenditure":550,"closing":10450,"entries":2,"findings":[{"code":"total_differs","severity":"refusal",)"
        R"("sheet":"收支明细","cell":"D6","says":"finding.income_total_differs/11.00/10.00/1.00",)"
        R"("way_out":"way_out.income_total_differs/11.00/10.00/1.00"},{"code":"voucher_gap","severity":"warning",)"
        R"("sheet":"收支明细","cell":"E5","says":"finding.voucher_gap/记2/记1/记3","way_out":"way_out.voucher_gap/记2/记1/记3"}]})");
}

TEST(AnswerOfBook, offers_what_may_be_published_of_a_list)
{
    const auto ledger = read_ledger(
        workbook_of("| 序号 | 户主姓名 | 身份证号 | 面积 | 标准 | 金额\n| 1 | 王凤英 | 甲 | 2 | 3 | 6"));
    const auto object = answer(ledger, check(ledger), say_keys);
    EXPECT_EQ(
        to_json_text(object.at("offers")),
        R"([{"publish":"list","columns":["序号","户主姓名","面积","标准","金额"],"people":1,"sum":600}])");
}

TEST(AnswerOfBook, lets_a_readers_refusal_speak_for_itself)
{
    const auto ledger = unread_ledger(FindingCode::encrypted, "file.encrypted");
    const auto object = answer(ledger, check(ledger), say_keys);
    EXPECT_EQ(object.at("verdict"), "refused");
    EXPECT_TRUE(object.at("period").is_null());
    EXPECT_EQ(object.at("findings").at(0).at("code"), "encrypted");
    EXPECT_EQ(object.at("findings").at(0).at("says"), "file.encrypted/");
}

namespace {

std::string gaps(const std::vector<std::string>& vouchers)
{
    Book book;
    book.period = parse_month("2026-10");
    for (const auto& voucher : vouchers) {
        book.entries.emplace_back();
        book.entries.back().voucher = voucher;
    }
    std::string out;
    for (const auto& gap : voucher_gaps(book))
        out += (out.empty() ? "" : " ") + gap.missing;
    return out;
}

}

TEST(VoucherGaps, are_found_per_prefix_however_numbers_are_written)
{
    EXPECT_EQ(gaps({"记001", "记002", "记002", "记003"}), "");
    EXPECT_EQ(gaps({"记001", "记003"}), "记002");
    EXPECT_EQ(gaps({"记003", "记001", "记002"}), "") << "order on the sheet doesn't matter";
    EXPECT_EQ(gaps({"收1", "付1", "收2", "付4"}), "付2 – 付3");
    EXPECT_EQ(gaps({"记字第1号", "记字第3号"}), "记字第2号");
    EXPECT_EQ(gaps({"10-001", "10-002", "10-004"}), "10-003");
    EXPECT_EQ(gaps({"2026-10-01", "2026-10-03"}), "2026-10-02");
    EXPECT_EQ(gaps({"记001-003", "记004"}), "");
    EXPECT_EQ(gaps({"记1至3", "记5"}), "记4");
    EXPECT_EQ(gaps({"记001、002", "记003,004"}), "");
    EXPECT_EQ(gaps({"12", "13.0", "15"}), "14");
    EXPECT_EQ(gaps({"", "收据", "记1"}), "");
    EXPECT_EQ(gaps({"记０１", "记０３"}), "记02");
}
