// The thirteen ledgers as village offices sent them, from the file's bytes to the answer of `book check`.

#include <gtest/gtest.h>

#include "base/file.hpp"
#include "base/text.hpp"
#include "domain/book_check.hpp"
#include "domain/category.hpp"
#include "intake/read_workbook.hpp"
#include "privacy/scan.hpp"
#include "render/say.hpp"

using namespace gongkai;
using namespace gongkai::domain;

namespace {

struct Checked {
    Ledger ledger;
    Verdict verdict;

    std::string codes() const
    {
        std::string out;
        std::string last;
        for (const auto& finding : verdict.findings) {
            const std::string code = boost::describe::enum_to_string(finding.code, "?");
            if (code != last) out += (out.empty() ? "" : " ") + code;
            last = code;
        }
        return out;
    }
    std::string outcome() const { return boost::describe::enum_to_string(verdict.outcome, "?"); }
    const Finding& first() const { return verdict.findings.at(0); }
    std::string sums() const
    {
        const auto& book = ledger.book;
        return to_text(book.opening) + " " + to_text(book.income) + " " + to_text(book.expenditure) + " " +
               to_text(book.closing);
    }
};

Workbook opened(const std::string& name)
{
    const auto bytes = read_file(SOURCE_ROOT "/tests/ledgers/" + name + ".xlsx");
    EXPECT_TRUE(bytes) << name;
    auto workbook = intake::read_workbook(bytes.value_or(""), name + ".xlsx");
    EXPECT_TRUE(workbook) << name << (workbook ? "" : workbook.error().says);
    return workbook ? std::move(*workbook) : Workbook{};
}

std::vector<Finding> privacy_of(Workbook workbook, const ReadChoices& choices)
{
    std::erase_if(workbook.sheets, [&](const Sheet& sheet) {
        return std::find(choices.sheets_left_out.begin(), choices.sheets_left_out.end(), sheet.name) !=
               choices.sheets_left_out.end();
    });
    std::vector<Finding> out;
    for (const auto& found : privacy::scan(workbook))
        out.push_back(privacy_finding(found.sheet, found.cell,
                                      boost::describe::enum_to_string(found.kind, ""), found.excerpt));
    return out;
}

Checked checked(const std::string& name, ReadChoices choices = {}, const std::optional<Closing>& last = {})
{
    choices.file_name = name + ".xlsx";
    const auto workbook = opened(name);
    Checked out{read_ledger(workbook, choices), {}};
    out.verdict = check(out.ledger, last, privacy_of(workbook, choices), choices.answers);
    return out;
}

}

TEST(ThirteenLedgers, liudaogou_is_accepted_and_october_opens_where_september_closed)
{
    const auto september = checked("六道沟村-2026-09");
    EXPECT_EQ(september.outcome() + september.codes(), "accepted");
    EXPECT_EQ(september.sums(), "77,113.32 40,374.53 23,471.04 94,016.81");
    const auto october = checked("六道沟村-2026-10", {}, closing_of(september.ledger));
    EXPECT_EQ(october.outcome() + october.codes(), "accepted");
    EXPECT_EQ(october.sums(), "94,016.81 57,188.50 32,328.92 118,876.39");
    EXPECT_EQ(october.ledger.book.entries.size(), 39u);
    EXPECT_EQ(october.ledger.book.village, "六道沟村");
    EXPECT_EQ(to_text(*october.ledger.book.period), "2026-10");
    EXPECT_EQ(october.ledger.book.signatories.size(), 4u);
    EXPECT_EQ(to_text(*october.ledger.book.entries[2].date), "2026-10-02");
    EXPECT_EQ(to_text(*september.ledger.book.entries[0].date), "2026-09-02");
}

TEST(ThirteenLedgers, jingjian_opens_fifty_yuan_off)
{
    const auto september = checked("经建村-2026-09");
    EXPECT_EQ(september.outcome() + september.codes(), "accepted");
    EXPECT_EQ(september.sums(), "12,345.67 41,092.84 6,279.44 47,159.07");
    const auto alone = checked("经建村-2026-10-期初不符");
    EXPECT_EQ(alone.outcome() + alone.codes(), "accepted") << "nothing is known of September";
    const auto after = checked("经建村-2026-10-期初不符", {}, closing_of(september.ledger));
    EXPECT_EQ(after.outcome() + " " + after.codes(), "refused opening_differs");
    EXPECT_EQ(join(after.first().with, " "), "47,209.07 47,159.07 50.00 2026 9");
    EXPECT_EQ(after.first().cell, "G4");
}

TEST(ThirteenLedgers, qidaogou_states_a_hundred_yuan_too_much)
{
    const auto october = checked("七道沟村-2026-10-合计不符");
    EXPECT_EQ(october.outcome() + " " + october.codes(), "refused total_differs");
    EXPECT_EQ(join(october.first().with, " "), "25,492.51 25,392.51 100.00");
    EXPECT_EQ(october.first().cell, "F26");
    EXPECT_EQ(october.sums(), "33,000.00 17,845.29 25,392.51 25,452.78");
}

TEST(ThirteenLedgers, xiangyang_hides_a_roster_and_is_let_through_without_it)
{
    const auto october = checked("向阳村-2026-10-含隐藏花名册");
    EXPECT_EQ(october.outcome() + " " + october.codes(), "refused privacy");
    EXPECT_EQ(october.verdict.findings.size(), 8u);
    EXPECT_EQ(october.first().sheet, "花名册");
    EXPECT_EQ(october.first().cell, "B2");
    EXPECT_EQ(october.sums(), "8,800.50 22,642.55 19,942.51 11,500.54");
    ReadChoices choices;
    choices.sheets_left_out = {"花名册"};
    const auto left_out = checked("向阳村-2026-10-含隐藏花名册", choices);
    EXPECT_EQ(left_out.outcome() + left_out.codes(), "accepted");
}

TEST(ThirteenLedgers, rende_must_say_why_a_voucher_is_missing)
{
    const auto october = checked("仁德村-2026-10-凭证断号");
    EXPECT_EQ(october.outcome() + " " + october.codes(), "accepted voucher_gap");
    EXPECT_EQ(october.verdict.findings.size(), 1u);
    EXPECT_EQ(join(october.first().with, " "), "记009 记008 记010");
    EXPECT_TRUE(has_unanswered_warnings(october.verdict));
    EXPECT_EQ(october.sums(), "4,500.00 9,781.04 12,094.12 2,186.92");
}

TEST(ThirteenLedgers, tongshan_names_no_unit_until_the_clerk_does)
{
    const auto october = checked("铜山村-2026-10-无单位");
    EXPECT_EQ(october.outcome() + " " + october.codes(), "refused no_unit");
    ReadChoices choices;
    choices.unit = Unit::yuan;
    const auto chosen = checked("铜山村-2026-10-无单位", choices);
    EXPECT_EQ(chosen.outcome() + chosen.codes(), "accepted") << "sums without kept values are worked out";
    EXPECT_EQ(chosen.sums(), "4,500.00 3,277.05 14,822.75 -7,045.70");
}

TEST(ThirteenLedgers, dayangshu_sent_totals_only)
{
    const auto october = checked("大杨树村-2026-10-只有总账");
    EXPECT_EQ(october.outcome() + " " + october.codes(), "refused totals_only");
    EXPECT_EQ(october.sums(), "45,120.30 23,000.00 18,233.45 49,886.85");
}

TEST(ThirteenLedgers, baoshan_is_read_from_two_tables_side_by_side)
{
    const auto october = checked("宝山社区-2026-10-左右两栏");
    EXPECT_EQ(october.outcome() + october.codes(), "accepted");
    EXPECT_EQ(october.sums(), "8,031.77 13,500.00 5,524.10 16,007.67");
    EXPECT_EQ(october.ledger.book.village, "宝山社区");
    EXPECT_EQ(october.ledger.book.entries.size(), 6u);
}

TEST(ThirteenLedgers, nangang_sent_a_payroll_of_forty_people)
{
    const auto october = checked("南岗村-2026-10-银行代发");
    EXPECT_EQ(october.outcome() + " " + october.codes(), "refused privacy");
    EXPECT_EQ(october.verdict.findings.size(), 120u);
    ASSERT_TRUE(october.ledger.list);
    EXPECT_EQ(october.ledger.list->people, 40);
    EXPECT_TRUE(october.ledger.list->differences.empty());
    EXPECT_EQ(october.ledger.book.village, "南岗村");
}

TEST(ThirteenLedgers, jubao_counts_in_ten_thousands_exactly)
{
    const auto october = checked("聚宝村-2026-10-万元");
    EXPECT_EQ(october.outcome() + october.codes(), "accepted");
    EXPECT_EQ(october.sums(), "32,541.00 22,801.00 14,180.00 41,162.00");
    EXPECT_EQ(october.ledger.book.unit, Unit::ten_thousand_yuan);
    EXPECT_EQ(october.ledger.book.entries[2].source, "0.033");
}

TEST(ThirteenLedgers, huoronggou_had_no_movement)
{
    const auto october = checked("火绒沟村-2026-10-无收支");
    EXPECT_EQ(october.outcome() + october.codes(), "nothing");
    EXPECT_EQ(october.sums(), "1,023.40 0.00 0.00 1,023.40");
}

TEST(ThirteenLedgers, are_answered_in_whole_sentences)
{
    const auto catalogue = render::read_catalogue(SOURCE_ROOT "/locale/zh-CN");
    const Say say = [&](std::string_view key, const std::vector<std::string>& with) {
        return catalogue.say(key, with);
    };
    const auto object = answer(checked("七道沟村-2026-10-合计不符").ledger,
                               checked("七道沟村-2026-10-合计不符").verdict, say);
    EXPECT_EQ(object.at("findings").at(0).at("says"),
              "表上写的支出合计是 25,492.51 元，逐笔加起来是 25,392.51 元，相差 100.00 元。");
    for (const auto* code : {"identity", "bank_card", "phone", "landline", "social_card"}) {
        const auto finding = privacy_finding("", "A1", code, "1*");
        EXPECT_FALSE(sentence(finding, say).empty());
        EXPECT_FALSE(way_out(finding, say).empty());
    }
}

TEST(ThirteenLedgers, leave_hardly_an_entry_without_a_category)
{
    auto book = checked("六道沟村-2026-10").ledger.book;
    categorise(book, categories_on(load_categories(), *book.period));
    for (const auto& entry : book.entries)
        EXPECT_EQ(entry.category.find("其他"), std::string::npos) << entry.gist;
}
