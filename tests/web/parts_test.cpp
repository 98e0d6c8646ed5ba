// Each part as HTML, compared with what a person has looked at and found right.

#include "render/golden.hpp"
#include "render/say.hpp"
#include "views/layouts.hpp"
#include "views/parts.hpp"
#include "web/sample_parts.hpp"

#include <regex>

namespace gongkai::web {
namespace {

class Parts : public testing::Test {
protected:
    static void SetUpTestSuite() { render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN")); }

    template<class Draw>
    static std::string drawn(Draw draw)
    {
        render::Out out;
        draw(out);
        return std::regex_replace(out.take(), std::regex("\\.[0-9a-f]{12}\\."), ".FINGERPRINT.");
    }

    template<class Draw>
    static void expect_part(const std::string& name, Draw draw)
    {
        tests::expect_golden("parts/" + name + ".html", drawn(draw));
    }
};

TEST_F(Parts, head_keeps_the_period_in_one_piece)
{
    expect_part("head", [](auto& out) { views::head(out, samples::head()); });
}

TEST_F(Parts, tag_says_it_in_words_beside_the_sign)
{
    expect_part("tag", [](auto& out) { views::tag(out, tag(Tone::warn, "迟2天")); });
}

TEST_F(Parts, rows_link_what_can_be_opened)
{
    expect_part("rows", [](auto& out) { views::rows(out, samples::rows()); });
}

TEST_F(Parts, todo_says_why_today)
{
    expect_part("todo", [](auto& out) {
        views::todo(out, {.tone = "bad", .title = "七道沟桥维修：事中公开", .words = "11月20日到期，已迟 4 天",
                          .why = samples::why(), .action = {.href = "/work/d/7", .words = "现在填写"}});
    });
}

TEST_F(Parts, equation_can_be_checked_by_hand)
{
    expect_part("equation", [](auto& out) { views::equation(out, samples::equation()); });
}

TEST_F(Parts, equation_that_does_not_add_up_is_no_equation)
{
    auto wrong = samples::equation();
    wrong.adds_up = false;
    const auto html = drawn([&](auto& out) { views::equation(out, wrong); });
    EXPECT_NE(html.find("≠"), html.npos);
    EXPECT_EQ(html.find("＝"), html.npos);
}

TEST_F(Parts, ledger_has_heads_for_those_who_listen)
{
    expect_part("ledger", [](auto& out) { views::ledger(out, samples::ledger()); });
}

TEST_F(Parts, lengths_are_words_before_they_are_bars)
{
    expect_part("lengths", [](auto& out) {
        views::lengths(out, {{"基础设施维修", "11,420.50", 100}, {.name = "林地承包", .amount = "31,200.00", .percent = 73, .is_income = true, .href = "#in"}});
    });
}

TEST_F(Parts, timeline_ends_with_what_comes_next)
{
    expect_part("timeline", [](auto& out) {
        views::timeline(out, {{"done", "刘春海 填好并送审", "11月20日 9:12"}, {"late", "监委会 退回：第14笔没有凭证", "11月21日"}, {"next", "等村委会主任批准"}});
    });
}

TEST_F(Parts, proof_shows_the_code_and_the_boards)
{
    expect_part("proof", [](auto& out) { views::proof(out, samples::proof()); });
}

TEST_F(Parts, people_who_have_not_signed_are_waiting)
{
    expect_part("people", [](auto& out) { views::people(out, samples::people()); });
}

TEST_F(Parts, steps_mark_where_one_is)
{
    expect_part("steps", [](auto& out) { views::steps(out, {{"1 账目", "done"}, {"2 核对", "now"}, {"3 送审"}, {"4 公布"}}); });
}

TEST_F(Parts, empty_teaches)
{
    expect_part("empty", [](auto& out) {
        views::empty(out, {"这里还没有账", "把这个月的收支表（Excel）传上来，程序会帮您核对，再送监委会审核。", Link{.href = "/work/import", .words = "上传10月的账"}});
    });
}

TEST_F(Parts, confirmation_says_what_comes_next)
{
    expect_part("confirmation", [](auto& out) { views::confirmation(out, samples::confirmation()); });
}

TEST_F(Parts, pages_offer_only_the_ways_there_are)
{
    expect_part("pages", [](auto& out) { views::pages(out, {"第 1 页，共 5 页", "", "?page=2"}); });
}

TEST_F(Parts, tabs_mark_the_one_that_is_open)
{
    expect_part("tabs", [](auto& out) { views::tabs(out, {{"?q=3", "第三季度", true}, {"?q=2", "第二季度"}}); });
}

TEST_F(Parts, grid_leaves_what_is_not_due_blank)
{
    expect_part("grid", [](auto& out) { views::grid(out, samples::grid()); });
}

TEST_F(Parts, diff_names_the_change)
{
    expect_part("diff", [](auto& out) { views::diff(out, samples::diff()); });
}

TEST_F(Parts, field_shows_its_error_and_keeps_what_was_typed)
{
    expect_part("field", [](auto& out) { views::field(out, samples::wrong_field()); });
}

TEST_F(Parts, area_field_keeps_what_was_typed)
{
    const auto html = drawn([](auto& out) { views::area_field(out, samples::wrong_field()); });
    EXPECT_NE(html.find("作废\" &lt;br&gt;</textarea>"), html.npos) << html;
}

TEST_F(Parts, choice_field_is_a_group_with_a_name)
{
    expect_part("choice_field", [](auto& out) { views::choice_field(out, samples::choice()); });
}

TEST_F(Parts, select_field_opens_at_what_was_chosen)
{
    expect_part("select_field", [](auto& out) { views::select_field(out, samples::choice()); });
}

TEST_F(Parts, file_field_says_what_it_takes)
{
    expect_part("file_field", [](auto& out) { views::file_field(out, samples::file_field()); });
}

TEST_F(Parts, errors_lead_to_their_fields)
{
    expect_part("errors", [](auto& out) { views::errors(out, {"有 2 处要改", {{"reason", "请写一句原因"}, {"", "表里没有单位"}}}); });
}

TEST_F(Parts, finding_offers_its_ways_out)
{
    expect_part("finding", [](auto& out) { views::finding(out, samples::finding()); });
}

TEST_F(Parts, legend_explains_the_signs)
{
    expect_part("legend", [](auto& out) { views::legend(out, {tag(Tone::ok, "按时"), tag(Tone::bad, "缺")}); });
}

TEST_F(Parts, portal_page_is_whole)
{
    expect_part("portal_page", [](auto& out) {
        views::portal(out, samples::page(), [&] {
            views::head(out, samples::head());
            views::read_aloud(out);
            views::equation(out, samples::equation());
            views::ledger(out, samples::ledger());
            views::proof(out, samples::proof());
        });
    });
}

TEST_F(Parts, work_page_carries_its_scripts_and_the_way_out)
{
    auto page = samples::page();
    page.reader = Reader{"刘春海", "报账员"};
    page.csrf = "t0ken";
    page.large_type = true;
    page.width = Width::narrow;
    page.banners = {{"warn", "系统正在备份，今天 12 点前只能看，不能改。"}};
    expect_part("work_page", [&](auto& out) {
        views::work(out, page, [&] {
            views::head(out, {.title = "10月财务收支"});
            views::steps(out, {{"1 账目", "done"}, {"2 核对", "now"}});
            views::finding(out, samples::finding());
        });
    });
}

}
}
