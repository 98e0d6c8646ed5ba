// The town's grid as it is asked for: filters that keep each other, the year of a village, refusals, files, evidence.

#include <gtest/gtest.h>

#include "app/excuse_duty.hpp"
#include "base/json.hpp"
#include "doors.hpp"
#include "intake/read_workbook.hpp"
#include "store/divisions.hpp"

namespace gongkai::web {
namespace {

using support::must;
using support::village;

struct GridPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser officer;
    std::string code;

    // October's account of 六道沟村 came two days late; everybody else's is missing.
    void SetUp() override
    {
        world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
        auto draft = world.take_in(world.start("cai-01", "2026-10"), "六道沟村-2026-10.xlsx");
        world.at("2026-11-28T02:00:00Z");
        draft = world.hand_in(draft);
        world.at("2026-12-02T02:00:00Z");
        code = world.publish(draft).code;
        world.at("2026-12-04T02:00:00Z");
        officer = site.browser(world.town_officer);
    }
    http::Response grid(const std::string& asked) { return site.get("/work/grid?" + asked, officer); }
    static std::string october() { return "/work/duties/" + std::string(village) + "/cai-01/2026-10"; }
};

TEST_F(GridPages, opens_a_late_cell_to_its_evidence)
{
    EXPECT_TRUE(says(grid("period=2026-10"), "href=\"" + october() + "\""));
    const auto page = site.get(october(), officer);
    EXPECT_TRUE(says(page, "迟 2 天"));
    EXPECT_TRUE(says(page, "/e/" + code));
    EXPECT_TRUE(says(page, "/e/" + code + "/edition.tlog-proof"));
    EXPECT_TRUE(says(page, "监委会看了 4 天（11月28日到12月2日），其中 2 天已经过了到期日"));
    EXPECT_TRUE(says(page, "报账员（文书）刘春海"));
    EXPECT_TRUE(says(page, "主任或书记赵国强"));
    EXPECT_TRUE(says(page, "还没有登记这个村的公开栏"));
}

TEST_F(GridPages, shows_the_evidence_of_a_past_day_as_it_was)
{
    const auto page = site.get(october() + "?on=2026-11-30", officer);
    EXPECT_TRUE(says(page, "2026年11月30日 那天看到的样子"));
    EXPECT_TRUE(says(page, "监委会到现在看了 2 天"));
    EXPECT_TRUE(says(page, "还没有公开过"));
    EXPECT_FALSE(says(page, code));
    EXPECT_FALSE(says(page, "准予免办"));
}

TEST_F(GridPages, tells_everybody_the_evidence_without_names)
{
    const auto page = site.get("/" + std::string(village) + "/duties/cai-01/2026-10");
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "监委会看了 4 天"));
    EXPECT_FALSE(says(page, "刘春海"));
    EXPECT_FALSE(says(page, "赵国强"));
    EXPECT_EQ(site.get("/" + std::string(village) + "/duties/cai-01/2019-10").status, 404);
}

TEST_F(GridPages, keeps_every_filter_in_every_link)
{
    const auto page = grid("period=2026-10&class=finance&state=missing&on=2026-12-03");
    EXPECT_TRUE(says(page, "只看财务类。只列出缺的。"));
    EXPECT_TRUE(says(page, "/work/grid?origin=standing&amp;class=finance&amp;state=missing&amp;on=2026-12-03"));
    EXPECT_TRUE(says(page, "/work/grid/table.xlsx?period=2026-10&amp;class=finance&amp;state=missing&amp;on=2026-12-03"));
    EXPECT_FALSE(says(page, ">六道沟村</a>")) << "published late, so it isn't among those that miss it";
    EXPECT_TRUE(says(page, ">经建村</a>"));
    EXPECT_FALSE(says(grid("period=2026-10&class=affairs"), "财务收支"));
    EXPECT_TRUE(says(grid("period=2026-10&state=late"), ">六道沟村</a>"));
    EXPECT_FALSE(says(grid("period=2026-10&state=late"), ">经建村</a>"));
}

TEST_F(GridPages, shows_a_villages_year_item_by_item)
{
    const auto page = grid("year=2026&village=" + std::string(village));
    EXPECT_TRUE(says(page, "六道沟村公开了没有"));
    EXPECT_TRUE(says(page, "12月</th>"));
    EXPECT_TRUE(says(page, "财务收支"));
    EXPECT_TRUE(says(page, october()));
}

TEST_F(GridPages, refuse_what_they_cannot_make_out)
{
    for (const auto* asked : {"class=nonsense", "state=good", "origin=x", "period=2026-13", "year=2026", "village=12", "village=110101001001",
                              "year=20260&village=220681101212", "on=2027-01-01"})
        EXPECT_EQ(grid(asked).status, 422) << asked;
    EXPECT_EQ(site.get("/work/grid/table.xlsx?class=nonsense", officer).status, 422);
    EXPECT_TRUE(says(grid("class=nonsense"), "nonsense"));
}

TEST_F(GridPages, give_a_spreadsheet_whose_names_stay_text)
{
    auto desk = world.as({});
    {
        db::Transaction transaction(desk.office.db);
        store::Divisions divisions(desk.office.db);
        auto renamed = divisions.find(support::other_village).value();
        renamed.name = "=cmd|' /C calc'!A0";
        divisions.put(transaction, renamed);
        transaction.commit();
    }
    const auto file = site.get("/work/grid/table.xlsx?period=2026-10", officer);
    EXPECT_EQ(file.status, 200);
    EXPECT_EQ(file.header("cache-control"), "no-store");
    const auto book = intake::read_workbook(text(file), "grid.xlsx");
    ASSERT_TRUE(book.has_value());
    bool found = false;
    for (const auto& cell : book->sheets.front().cells) {
        found = found || cell.text == "=cmd|' /C calc'!A0";
        EXPECT_TRUE(cell.formula.empty()) << cell.text;
    }
    EXPECT_TRUE(found);
    EXPECT_EQ(text(site.get("/work/grid/chart.pdf?period=2026-10", officer)).substr(0, 5), "%PDF-");
}

TEST_F(GridPages, leave_the_figures_of_the_town_to_be_read_without_ranks)
{
    const auto page = site.get("/work/figures", officer);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "最近 12 个月到期"));
    EXPECT_TRUE(says(page, "从未公开"));
    EXPECT_TRUE(says(page, "提问和答复还没有在系统里登记"));
    EXPECT_FALSE(says(page, "第 1 名"));
    EXPECT_EQ(site.get("/work/figures?on=2026-13-01", officer).status, 422);
}

TEST_F(GridPages, fill_in_the_ministrys_form_with_what_is_known_and_nothing_else)
{
    const auto form = parse_json(text(site.get("/work/statistics/form.json?year=2026", officer)));
    ASSERT_TRUE(form.has_value());
    const auto& villages = form->at("villages").as_object();
    bool found = false;
    for (const auto& line : villages.at("lines").as_array()) {
        if (line.at("organCode").as_string() != village) continue;
        found = true;
        EXPECT_EQ(line.at("finance_cycle"), 3);
        EXPECT_EQ(line.at("finance_count"), 1);
        EXPECT_EQ(line.at("reviewed"), true);
        EXPECT_EQ(line.at("network"), true);
        EXPECT_TRUE(line.at("proposed").is_null());
        EXPECT_TRUE(line.at("board").is_null());
        EXPECT_TRUE(line.at("affairs_cycle").is_null());
    }
    EXPECT_TRUE(found);
    EXPECT_EQ(villages.at("sum").at("reviewed"), 1);
    EXPECT_TRUE(says(site.get("/work/statistics?year=2026", officer), "未登记"));
    EXPECT_EQ(site.get("/work/statistics?year=2030", officer).status, 422);
}

TEST_F(GridPages, tell_a_village_in_the_same_figures_on_its_page_and_in_the_api)
{
    const auto figures = parse_json(text(site.get("/api/v1/villages/" + std::string(village) + "/figures")));
    ASSERT_TRUE(figures.has_value());
    EXPECT_EQ(figures->at("twelve_months").at("late"), 1);
    EXPECT_EQ(figures->at("days_since_update"), 2);
    EXPECT_TRUE(figures->at("unanswered_questions").is_null());
    EXPECT_EQ(figures->at("trend").as_array().size(), 12u);
    const auto page = site.get("/" + std::string(village) + "/duties");
    EXPECT_TRUE(says(page, "最近一次公开是 2 天前（2026年12月2日）"));
    EXPECT_TRUE(says(page, "迟 1，"));
    EXPECT_EQ(site.get("/api/v1/villages/1/figures").status, 404);
    const auto before = parse_json(text(site.get("/api/v1/villages/" + std::string(village) + "/figures?on=2026-12-01")));
    EXPECT_EQ(before->at("twelve_months").at("late"), 0);
    EXPECT_TRUE(before->at("updated_on").is_null());
}

}
}
