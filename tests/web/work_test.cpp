// The pages of those in office, walked as their browsers do: from the ledger to the edition, and what goes
// wrong on the way.

#include <gtest/gtest.h>

#include "doors.hpp"
#include "store/drafts.hpp"
#include "store/editions.hpp"

using namespace gongkai;
using namespace gongkai::web;
using support::village;

namespace {

struct Work : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser clerk, chair, director, officer;

    void SetUp() override
    {
        for (const auto* item : {"cai-01", "cai-16", "cai-17"})
            support::must(world.did(
                {}, app::open_duties,
                {.from = Date(std::chrono::year(2026) / 10 / 1), .scope = support::town, .item = item}));
        clerk = site.browser(world.clerk);
        chair = site.browser(world.chair);
        director = site.browser(world.director);
        officer = site.browser(world.town_officer);
    }

    static std::string to(const http::Response& response)
    {
        EXPECT_EQ(response.status, 303) << response.content();
        return std::string(response.header("location").value_or(""));
    }
    // What a hidden field on the page holds, the first of that name.
    static std::string hidden(const http::Response& page, const std::string& name)
    {
        const auto mark = "name=\"" + name + "\" value=\"";
        const auto at = page.content().find(mark);
        if (at == std::string_view::npos) return "";
        const auto from = at + mark.size();
        return std::string(page.content().substr(from, page.content().find('"', from) - from));
    }
    std::string started(const std::string& item = "cai-01", const std::string& period = "2026-10")
    {
        return to(
            site.post("/work/drafts", {{"village", village}, {"item", item}, {"period", period}}, clerk));
    }
    http::Response uploaded(const std::string& draft, const std::string& name, const std::string& bytes)
    {
        return site.post_file(draft + "/file", {{"version", hidden(site.get(draft, clerk), "version")}}, "file", name, bytes, clerk);
    }
    http::Response with_ledger(const std::string& draft, const std::string& file)
    {
        to(uploaded(draft, file, read_file(SOURCE_ROOT "/tests/ledgers/" + file).value()));
        return site.get(draft, clerk);
    }
    http::Response sent(const std::string& draft, const std::string& act, Typed fields = {})
    {
        fields.emplace_back("version", hidden(site.get(draft, clerk), "version"));
        return site.post(draft + "/" + act, fields, clerk);
    }
    std::string handed_in()
    {
        const auto draft = started();
        with_ledger(draft, "六道沟村-2026-10.xlsx");
        to(sent(draft, "hand-in"));
        return draft;
    }
    http::Response answered(const Browser& by, const std::string& page, const std::string& act,
                            Typed fields = {})
    {
        fields.emplace_back("commitment", hidden(site.get(page, by), "commitment"));
        return site.post(act, fields, by);
    }
    std::string published()
    {
        const auto draft = handed_in();
        to(answered(chair, draft + "/review", draft + "/review", {{"verdict", "agreed"}}));
        return to(answered(director, draft + "/approve", draft + "/approve"));
    }
};

}

TEST_F(Work, begins_with_what_is_due_and_why)
{
    const auto page = site.get("/work", clerk);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "今天要办的事"));
    EXPECT_TRUE(says(page, "2026年10月 财务收支"));
    EXPECT_TRUE(says(page, "为什么"));
    EXPECT_EQ(page.header("cache-control"), "no-store");
}

TEST_F(Work, goes_from_the_ledger_to_the_edition)
{
    const auto draft = started();
    const auto read = with_ledger(draft, "六道沟村-2026-10.xlsx");
    EXPECT_TRUE(says(read, "118,876.39"));
    EXPECT_TRUE(says(read, "送给监委会审核"));
    EXPECT_TRUE(says(read, "下载原件"));
    to(sent(draft, "hand-in"));
    EXPECT_TRUE(says(site.get("/work", clerk), "监委会在看"));
    EXPECT_TRUE(says(site.get("/work", chair), draft + "/review"));
    EXPECT_TRUE(says(site.get(draft + "/review", chair), "118,876.39"));
    to(answered(chair, draft + "/review", draft + "/review",
                {{"verdict", "reserved"}, {"says", "第3笔没有附行车记录"}}));
    EXPECT_TRUE(says(site.get("/work", director), draft + "/approve"));
    EXPECT_TRUE(says(site.get(draft + "/approve", director), "第3笔没有附行车记录"));
    const auto edition = to(answered(director, draft + "/approve", draft + "/approve"));
    const auto done = site.get(edition, director);
    EXPECT_TRUE(says(done, "公布好了"));
    EXPECT_TRUE(says(done, "/sheet.pdf?paper=a3"));
    EXPECT_TRUE(says(done, edition + "/announcement"));
    EXPECT_TRUE(says(site.get("/e" + edition.substr(edition.rfind('/'))), "第3笔没有附行车记录"));
}

TEST_F(Work, approves_once_however_often_it_is_clicked)
{
    const auto draft = handed_in();
    to(answered(chair, draft + "/review", draft + "/review", {{"verdict", "agreed"}}));
    const auto commitment = hidden(site.get(draft + "/approve", director), "commitment");
    const auto first = to(site.post(draft + "/approve", {{"commitment", commitment}}, director));
    EXPECT_EQ(to(site.post(draft + "/approve", {{"commitment", commitment}}, director)), first);
    EXPECT_EQ(to(site.get(draft + "/approve", director)), first);
    EXPECT_EQ(to(site.post(draft + "/approve", {{"commitment", "an older page"}}, director)), first);
}

TEST_F(Work, forgets_the_public_pages_that_showed_the_village)
{
    const auto before = text(site.get("/" + std::string(village)));
    published();
    EXPECT_NE(text(site.get("/" + std::string(village))), before);
}

TEST_F(Work, shows_what_was_found_and_takes_the_way_out)
{
    const auto draft = to(
        site.post("/work/drafts", {{"village", village}, {"item", "cai-01"}, {"period", "2026-10"}}, clerk));
    const auto page = with_ledger(draft, "向阳村-2026-10-含隐藏花名册.xlsx");
    EXPECT_TRUE(says(page, "隐藏的工作表“花名册”"));
    EXPECT_TRUE(says(page, "个身份证号"));
    EXPECT_TRUE(says(page, "不用这张表"));
    EXPECT_FALSE(says(page, "送给监委会审核</button>"));
    to(sent(draft, "decide", {{"decision", "leave_sheet"}, {"sheet", "花名册"}}));
    const auto settled = site.get(draft, clerk);
    EXPECT_FALSE(says(settled, "个身份证号"));
    EXPECT_TRUE(says(settled, "放回来"));
}

TEST_F(Work, wants_a_reason_in_words)
{
    const auto draft = started();
    with_ledger(draft, "仁德村-2026-10-凭证断号.xlsx");
    const auto refused =
        sent(draft, "decide",
             {{"decision", "answer"}, {"code", "voucher_gap"}, {"subject", "记013"}, {"text", ""}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(says(refused, "请用一句话写明原因"));
}

TEST_F(Work, tells_a_list_from_an_account_and_moves_it)
{
    const auto draft = started();
    const auto page = with_ledger(draft, "南岗村-2026-10-银行代发.xlsx");
    EXPECT_TRUE(says(page, "这是一张发放名单，不是这个月的收支明细"));
    EXPECT_TRUE(says(page, "去掉所有不能公开的栏"));
    const auto list = to(sent(draft, "as-list", {{"place", "cai-17|2026Q3"}}));
    EXPECT_NE(list, draft);
    EXPECT_TRUE(says(site.get(list, clerk), "名单已经挪到这里"));
}

TEST_F(Work, always_answers_an_upload_with_a_redirect)
{
    const auto draft = started();
    EXPECT_EQ(to(uploaded(draft, "", "")), draft + "?notice=no-file");
    EXPECT_TRUE(says(site.get(draft + "?notice=no-file", clerk), "还没有选文件"));
    EXPECT_EQ(to(uploaded(draft, "账.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old")), draft);
    EXPECT_TRUE(says(site.get(draft, clerk), "先处理这一处"));
    EXPECT_FALSE(says(site.get(draft + "?notice=%3Cscript%3E", clerk), "<script>"));
}

TEST_F(Work, keeps_what_was_typed_when_somebody_else_saved_first)
{
    const auto draft = started("cai-16", "2026Q3");
    const auto version = hidden(site.get(draft, clerk), "version");
    const auto heading = hidden(site.get(draft, clerk), "section.0.heading");
    ASSERT_NE(heading, "");
    const auto typed = [&](const std::string& words) {
        return Typed{{"version", version}, {"section.0.heading", heading}, {"section.0.text", words}};
    };
    to(site.post(draft + "/words", typed("先到的三户"), clerk));
    const auto late = site.post(draft + "/words", typed("后到的五户"), clerk);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(says(late, "后到的五户"));
    EXPECT_TRUE(says(late, "先到的三户"));
    EXPECT_TRUE(says(late, "另一位同事刚刚也改了这一份"));
}

TEST_F(Work, keeps_the_objection_and_tells_the_clerk)
{
    const auto draft = handed_in();
    const auto wordless =
        answered(chair, draft + "/review", draft + "/review", {{"verdict", "objected"}, {"says", ""}});
    EXPECT_EQ(wordless.status, 422);
    EXPECT_TRUE(says(wordless, "请写明理由"));
    to(answered(chair, draft + "/review", draft + "/review",
                {{"verdict", "objected"}, {"says", "第3笔没有发票"}}));
    EXPECT_TRUE(says(site.get("/work", clerk), "监委会有意见：第3笔没有发票"));
    EXPECT_TRUE(says(site.get(draft, clerk), "第3笔没有发票"));
}

TEST_F(Work, refuses_a_signature_under_what_changed_meanwhile)
{
    const auto draft = handed_in();
    const auto seen = hidden(site.get(draft + "/review", chair), "commitment");
    to(sent(draft, "take-back"));
    to(sent(draft, "hand-in"));
    const auto stale = site.post(draft + "/review", {{"verdict", "agreed"}, {"commitment", seen}}, chair);
    EXPECT_EQ(stale.status, 409);
    EXPECT_TRUE(says(stale, "请重新看一遍"));
}

TEST_F(Work, gives_the_original_to_its_makers_as_a_download)
{
    const auto draft = handed_in();
    const auto original = site.get(draft + "/original", chair);
    EXPECT_EQ(original.content(), read_file(SOURCE_ROOT "/tests/ledgers/六道沟村-2026-10.xlsx").value());
    EXPECT_TRUE(original.header("content-disposition").value_or("").starts_with("attachment"));
    EXPECT_EQ(site.get(draft + "/original", site.browser(world.other_clerk)).status, 404);
    EXPECT_EQ(site.get(draft + "/original").status, 303); // to sign in
}

TEST_F(Work, of_another_village_is_not_there)
{
    const auto stranger = site.browser(world.other_clerk);
    const auto draft = started();
    EXPECT_EQ(site.get(draft, stranger).status, 404);
    EXPECT_EQ(site.post(draft + "/hand-in", {{"version", "0"}}, stranger).status, 404);
    EXPECT_EQ(site.get(published(), stranger).status, 404);
}

TEST_F(Work, corrects_what_is_public_and_keeps_both)
{
    const auto edition = published();
    EXPECT_TRUE(says(site.get(edition, clerk), "做一份更正"));
    const auto draft = to(site.post(edition + "/correct", {}, clerk));
    const auto page = site.get(draft, clerk);
    EXPECT_TRUE(says(page, "更正说明"));
    EXPECT_TRUE(says(page, "请写一句更正说明"));
    EXPECT_EQ(sent(draft, "hand-in").status, 422);
}

TEST_F(Work, withdraws_with_a_reason_everybody_reads)
{
    const auto edition = published();
    EXPECT_TRUE(says(site.get(edition, director), edition + "/withdraw"));
    EXPECT_EQ(site.post(edition + "/withdraw", {{"reason", ""}}, director).status, 422);
    const auto tombstone = to(site.post(edition + "/withdraw", {{"reason", "误把别村的表公开了"}}, director));
    EXPECT_TRUE(says(site.get(tombstone, director), "误把别村的表公开了"));
    EXPECT_TRUE(says(site.get(edition, director), "更正或撤回"));
}

TEST_F(Work, shows_the_town_as_a_grid)
{
    const auto edition = published();
    const auto grid = site.get("/work/grid?period=2026-10", officer);
    EXPECT_EQ(grid.status, 200);
    EXPECT_TRUE(says(grid, "六道沟村"));
    const auto cell = "/work/duties/" + std::string(village) + "/cai-01/2026-10";
    EXPECT_TRUE(says(grid, cell));
    EXPECT_TRUE(says(site.get(cell, officer), "/e" + edition.substr(edition.rfind('/'))));
    EXPECT_EQ(site.get("/work/grid?period=nonsense", officer).status, 422);
    const auto duty =
        site.get("/work/duties/" + std::string(support::other_village) + "/cai-17/2026Q3", officer);
    EXPECT_TRUE(says(duty, "为什么"));
    EXPECT_EQ(
        site.get("/work/duties/" + std::string(support::other_village) + "/cai-17/1999Q3", officer).status,
        404);
}

TEST_F(Work, sets_whom_people_can_ask)
{
    EXPECT_TRUE(says(site.get("/work/contact", clerk), "六道沟村"));
    const Typed good{{"village", village},
                     {"person", "刘春海"},
                     {"phone", "0439-1234567"},
                     {"hours", "工作日"},
                     {"place", "村委会一楼"}};
    EXPECT_EQ(to(site.post("/work/contact", good, clerk)), "/work/contact?notice=contact");
    EXPECT_TRUE(says(site.get("/work/contact", clerk), "0439-1234567"));
    auto bad = good;
    bad[2].second = "问村主任";
    const auto refused = site.post("/work/contact", bad, clerk);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(says(refused, "问村主任"));
    EXPECT_EQ(site.post("/work/contact", good, site.browser(world.other_clerk)).status, 404);
}
