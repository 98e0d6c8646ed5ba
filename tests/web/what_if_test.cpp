// The town tries a rule before it is adopted: what moves, for whom, and what is wrong with the file.

#include "app/change_catalog_item.hpp"
#include "app/draft_catalog.hpp"
#include "app/record_happening.hpp"
#include "doors.hpp"
#include "law/trial.hpp"
#include "store/duties.hpp"
#include "web/shared/problem_words.hpp"

namespace gongkai::web {
namespace {

using support::must;
using support::town;
using support::village;

struct WhatIfPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser officer;

    void SetUp() override
    {
        world.open_duties(Date(std::chrono::year(2026) / 7 / 1));
        officer = site.browser(world.town_officer);
    }
    Typed asking(Typed more) const
    {
        Typed fields{{"scope", town}, {"year", "2027"}, {"division", "220681"}};
        fields.insert(fields.end(), more.begin(), more.end());
        return fields;
    }
    http::Response tried(Typed more) { return site.post("/work/what-if", asking(std::move(more)), officer); }
    static std::string file(const std::string& due)
    {
        return "overrides = \"disclosure.quarterly\"\norigin = \"临江市村务公开办法\"\n[[version]]\nfrom = 2027-01-01\ndays = 20\n"
               "unconfirmed = true\n[[case]]\nname = \"一季度\"\ngiven = { period = \"2027Q1\" }\nthen = { due_on = " + due + " }\n";
    }
    std::size_t rows()
    {
        auto desk = world.as({});
        return store::Duties(desk.office.db).within(town, Date(std::chrono::year(2020) / 1 / 1), Date(std::chrono::year(2030) / 1 / 1)).size();
    }
};

TEST_F(WhatIfPages, of_another_number_of_days_tell_what_moves_and_for_whom)
{
    const auto before = rows();
    const auto page = tried({{"rule", "disclosure.quarterly"}, {"days", "20"}, {"from", "2027-01-01"}});
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "原来 2027年4月10日，改后 2027年4月20日")) << text(page);
    EXPECT_TRUE(says(page, "2027年第1季度"));
    EXPECT_FALSE(says(page, "2027年1月10日，改后")) << "the fourth quarter of 2026 ended before the rule";
    EXPECT_TRUE(says(page, "什么都没有改"));
    EXPECT_TRUE(says(page, "六道沟村</th>"));
    EXPECT_TRUE(says(page, "这里按当地的规定算（试算"));
    EXPECT_EQ(rows(), before) << "nothing is kept";
}

TEST_F(WhatIfPages, of_a_file_do_the_same_and_keep_its_text)
{
    const auto page = tried({{"toml", file("2027-04-20")}});
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "原来 2027年4月10日，改后 2027年4月20日"));
    EXPECT_TRUE(says(page, "临江市村务公开办法"));
    EXPECT_TRUE(says(page, "overrides = &quot;disclosure.quarterly&quot;") || says(page, "overrides = \"disclosure.quarterly\""));
}

TEST_F(WhatIfPages, of_a_bad_file_say_the_line_and_why_in_chinese_and_lose_nothing)
{
    const auto page = tried({{"toml", file("2027-04-21")}});
    EXPECT_EQ(page.status, 422);
    EXPECT_TRUE(says(page, "这个文件有 1 处要改"));
    EXPECT_TRUE(says(page, "第 7 行：例子“一季度”算出来不对：due_on 写的是 2027-04-21"));
    EXPECT_TRUE(says(page, "临江市村务公开办法"));
    EXPECT_TRUE(says(tried({{"toml", "overrides = “x”"}}), "第 1 行：这一行写法不对"));
    EXPECT_TRUE(says(tried({{"toml", "overrides = \"no.rule\"\norigin = \"x\"\n"}}), "没有“no.rule”这条规则"));
}

TEST_F(WhatIfPages, refuse_beside_the_field_and_keep_what_was_typed)
{
    const auto days = tried({{"rule", "disclosure.quarterly"}, {"days", "二十"}, {"from", "2027-01-01"}});
    EXPECT_EQ(days.status, 422);
    EXPECT_TRUE(says(days, "请填天数"));
    EXPECT_TRUE(says(days, "value=\"二十\""));
    EXPECT_TRUE(says(tried({{"rule", "disclosure.quarterly"}, {"days", "20"}, {"from", "明年"}}), "请填写日期"));
    EXPECT_TRUE(says(tried({}), "请选一条规则填上天数"));
    EXPECT_EQ(site.post("/work/what-if", {{"scope", "220682101"}, {"year", "2027"}, {"rule", "answer.complaint"}, {"days", "5"}, {"from", "2027-01-01"}}, officer).status, 404);
}

TEST_F(WhatIfPages, of_an_answer_that_no_duty_waits_for_change_nothing)
{
    EXPECT_TRUE(says(tried({{"rule", "answer.complaint"}, {"days", "5"}, {"from", "2027-01-01"}}), "没有一处变化"));
}

TEST_F(WhatIfPages, of_what_is_open_already_say_that_it_stays)
{
    const auto page = site.post("/work/what-if", {{"scope", village}, {"year", "2026"}, {"division", "220681"}, {"rule", "disclosure.quarterly"},
                                                  {"days", "20"}, {"from", "2026-07-01"}}, officer);
    EXPECT_TRUE(says(page, "已经开出来了")) << text(page);
    EXPECT_FALSE(says(page, "改后 2026年10月20日"));
}

TEST_F(WhatIfPages, of_a_drafted_catalogue_tell_what_it_would_ask)
{
    const auto layer = must(world.did(world.town_officer, app::draft_catalog,
                                      {.division = town, .applies_to = law::AppliesTo::village, .document = "六道沟镇目录", .note = {}}));
    app::ChangeCatalogItem order{.layer = layer.id, .version = layer.version, .kind = law::ChangeKind::narrow, .item = "cai-17"};
    order.rhythm = law::Rhythm::monthly;
    must(world.did(world.town_officer, app::change_catalog_item, order));
    const auto page = tried({{"layer", layer.id}, {"layer_from", "2027-01-01"}});
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "新增，2027年2月28日到期")) << text(page);
    EXPECT_TRUE(says(page, "原来 2027年4月10日到期，以后不再要"));
    EXPECT_TRUE(says(tried({{"layer", layer.id}}), "请填写日期"));
}

TEST_F(WhatIfPages, of_an_event_and_of_another_day_tell_what_becomes_due)
{
    const auto event = site.get("/work/what-if?kind=happening&village=" + std::string(village) + "&item=shi-18&happened_on=2027-01-15", officer);
    EXPECT_EQ(event.status, 200);
    EXPECT_TRUE(says(event, "新增，2027年1月18日到期")) << text(event);
    EXPECT_TRUE(says(event, "用的规则"));
    const auto known = must(world.did(world.clerk, app::record_happening,
                                      {.village = village, .item = "shi-18", .happened_on = *parse_date("2026-11-22"), .words = "修村部道路"}));
    const auto moved = site.get("/work/what-if?kind=move&moves=" + known.happening.id + "&happened_on=2026-11-20", officer);
    EXPECT_TRUE(says(moved, "原来 2026年11月25日，改后 2026年11月23日")) << text(moved);
    const auto unknown = site.get("/work/what-if?kind=happening&village=" + std::string(village) + "&item=cai-01&happened_on=2027-01-15", officer);
    EXPECT_EQ(unknown.status, 422);
    EXPECT_EQ(site.get("/work/what-if?kind=happening&village=220682101001&item=shi-18&happened_on=2027-01-15", officer).status, 404);
}

TEST_F(WhatIfPages, give_the_differences_as_a_table)
{
    const auto csv = tried({{"rule", "disclosure.quarterly"}, {"days", "20"}, {"from", "2027-01-01"}, {"as", "csv"}});
    EXPECT_EQ(csv.header("Content-Type"), "text/csv; charset=utf-8");
    EXPECT_TRUE(says(csv, "村（社区）代码"));
    EXPECT_TRUE(says(csv, "2027-04-20"));
    const auto xlsx = tried({{"rule", "disclosure.quarterly"}, {"days", "20"}, {"from", "2027-01-01"}, {"as", "xlsx"}});
    EXPECT_TRUE(text(xlsx).starts_with("PK"));
}

// Whatever law or base say of a local file has its sentence; nobody reads English.
TEST(ProblemWords, are_chinese_for_everything_a_local_file_can_be_wrong_in)
{
    render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
    const std::string head = "overrides = \"disclosure.quarterly\"\norigin = \"x\"\n", example = "[[case]]\nname = \"一\"\ngiven = { period = \"2027Q1\" }\nthen = { due_on = 2027-04-20 }\n";
    const std::vector<std::string> files{
        "", "overrides = \"\"\n", "overrides = 5\norigin = \"x\"\n", head, head + "[[version]]\n" + example,
        head + "[[version]]\nfrom = \"2027\"\ndays = 20\nunconfirmed = true\n" + example,
        head + "[[version]]\nfrom = 2027-01-01\ndays = \"5\"\nunconfirmed = true\n" + example,
        head + "[[version]]\nfrom = 2027-01-01\ndays = 99999\nunconfirmed = true\n" + example,
        head + "[[version]]\nfrom = 2027-01-01\ndays = 20\n" + example,
        head + "[[version]]\nfrom = 2027-01-01\ndays = 20\nunconfirmed = 1\n" + example,
        head + "[[version]]\nfrom = 2027-01-01\ndays = 20\ncites = [\"no.1\"]\n" + example,
        head + "[[version]]\nfrom = 2027-01-01\ndays = 20\nunit = \"weeks\"\nunconfirmed = true\n" + example,
        head + "[[version]]\nfrom = 2027-01-01\ndays = 20\nunconfirmed = true\nhours = 3\n" + example,
        head + "[[version]]\nfrom = 2027-01-01\ndays = 20\nunconfirmed = true\n",
        head + "[[version]]\nfrom = 2027-01-01\ndays = 20\nunconfirmed = true\n[[version]]\nfrom = 2026-01-01\ndays = 20\nunconfirmed = true\n" + example,
        head + "[[version]]\nfrom = 2027-01-01\nends = true\nunconfirmed = true\n" + example,
        head + "[[version]]\nfrom = 2027-01-01\ndays = 20\nunconfirmed = true\n[[case]]\nname = \"一\"\ngiven = { month = 3 }\nthen = {}\n"};
    for (const auto& toml : files) {
        const auto problems = law::try_file(support::statutes(), "220681", toml).problems;
        EXPECT_FALSE(problems.empty()) << toml;
        for (const auto& problem : problems)
            EXPECT_EQ(problem_words(problem).find("这一行写法不对"), std::string::npos) << toml << problem.says;
    }
}

}
}
