// Why a day is the due day: on the duty's page, on the public one, in the open data and on the command line, word for word.

#include "web/shared/explanation.hpp"

#include "app/record_happening.hpp"
#include "base/json.hpp"
#include "doors.hpp"
#include "store/duties.hpp"

namespace gongkai::web {
namespace {

using support::village;

// Reasons as a page has them, told as the command tells them.
std::string reasons_on(const http::Response& page, std::size_t from = 0)
{
    EXPECT_EQ(page.status, 200);
    const auto html = text(page);
    const auto begin = html.find("<ol class=\"because\">", from);
    std::string told;
    int number = 0;
    for (auto at = html.find("<li>", begin); at < html.find("</ol>", begin); at = html.find("<li>", at + 1)) {
        auto step = html.substr(at + 4, html.find("</li>", at) - at - 4);
        const std::string cite = "<span class=\"cite\">";
        if (const auto cited = step.find(cite); cited != step.npos)
            step = step.substr(0, cited) + " [" + step.substr(cited + cite.size(), step.find("</span>") - cited - cite.size()) + "]";
        told += std::to_string(++number) + ". " + step + "\n";
    }
    return told;
}

std::string reasons_in(const boost::json::value& duty)
{
    std::string told;
    int number = 0;
    for (const auto& step : duty.at("because").as_array()) {
        told += std::to_string(++number) + ". " + std::string(step.at("words").as_string());
        if (!step.at("cites").is_null()) told += " [" + std::string(step.at("cites").as_string()) + "]";
        told += "\n";
    }
    return told;
}

struct Explained : testing::Test {
    WholeSite site;
    support::World& world = site.world;

    void SetUp() override
    {
        world.at("2026-10-20T03:00:00Z");
        world.open_duties(Date(std::chrono::year(2026) / 7 / 1));
        world.at("2026-11-24T02:00:00Z");
        world.open_duties(Date(std::chrono::year(2026) / 7 / 1));
        happened({.village = village, .item = "shi-18", .happened_on = *parse_date("2026-11-22"), .words = "修村部道路"});
        happened({.village = village, .item = "shi-23", .happened_on = *parse_date("2026-12-15"), .words = "开工",
                  .stage = law::Stage::before, .project_name = "道路硬化"});
        happened({.village = village, .item = "zhi-02", .happened_on = *parse_date("2026-11-20"), .words = "修订村规民约"});
    }
    void happened(const app::RecordHappening& order)
    {
        support::must(world.did(world.clerk, app::record_happening, order), order.item.c_str());
    }
    store::DutyRow row(const std::string& item, const std::string& period)
    {
        auto desk = world.as({});
        return store::Duties(desk.office.db).row(village, item, period).value();
    }
};

TEST_F(Explained, the_same_words_stand_on_both_pages_in_the_open_data_and_on_the_command_line)
{
    const auto clerk = site.browser(world.clerk);
    const auto list = parse_json(text(site.get("/api/v1/villages/" + std::string(village) + "/duties"))).value();
    struct Sample {
        std::string item, period;
    };
    for (const auto& [item, period] : {Sample{"cai-01", "2026-10"}, Sample{"cai-17", "2026Q3"}, Sample{"shi-18", "2026-11-22"},
                                       Sample{"shi-23", "P1-before"}, Sample{"zhi-02", "2026-11-20"}, Sample{"zhi-01", "2026-11-16"}}) {
        const auto duty = row(item, period);
        const auto command = explanation_text(because(support::statutes(), steps_of(duty.why)));
        EXPECT_NE(command.find("用的规则"), command.npos) << item;
        EXPECT_NE(command.find("《"), command.npos) << item << " cites nothing";
        const auto path = "duties/" + item + "/" + period;
        EXPECT_EQ(reasons_on(site.get("/work/" + std::string("duties/") + village + "/" + item + "/" + period, clerk)), command) << item;
        EXPECT_EQ(reasons_on(site.get("/" + std::string(village) + "/" + path + "/why")), command) << item;
        const auto one = parse_json(text(site.get("/api/v1/villages/" + std::string(village) + "/" + path))).value();
        EXPECT_EQ(reasons_in(one.at("duty")), command) << item;
        bool is_listed = false;
        for (const auto& listed : list.at("duties").as_array())
            if (listed.at("item").as_string() == item && listed.at("period").as_string() == period) {
                EXPECT_EQ(reasons_in(listed), command) << item;
                is_listed = true;
            }
        EXPECT_TRUE(is_listed) << item;
    }
}

TEST_F(Explained, the_list_of_a_villages_duties_opens_each_date_without_scripts)
{
    const auto page = site.get("/" + std::string(village) + "/duties");
    const auto html = text(page);
    const auto at = html.find("财务收支", html.find("12月到期") == html.npos ? 0 : 0);
    ASSERT_NE(at, html.npos);
    EXPECT_TRUE(says(page, "<details class=\"why\">"));
    EXPECT_TRUE(says(page, "/" + std::string(village) + "/duties/shi-18/2026-11-22/why"));
    EXPECT_EQ(reasons_on(page, html.find("修村部道路")), explanation_text(because(support::statutes(), steps_of(row("shi-18", "2026-11-22").why))));
}

TEST_F(Explained, days_are_counted_one_by_one)
{
    const auto page = site.get("/" + std::string(village) + "/duties/shi-18/2026-11-22/why");
    EXPECT_TRUE(says(page, "为什么是2026年11月25日？"));
    EXPECT_TRUE(says(page, "11月22日 周日</th><td>不算</td><td>起算的当天，不算"));
    EXPECT_TRUE(says(page, "11月25日 周三</th><td>第 3 天"));
    const auto change = site.get("/" + std::string(village) + "/duties/zhi-02/2026-11-20/why");
    EXPECT_TRUE(says(change, "11月21日 周六</th><td>不算</td><td>周末，不算"));
    EXPECT_FALSE(says(page, "<details class=\"more\">"));
    const auto month = site.get("/" + std::string(village) + "/duties/cai-01/2026-10/why");
    EXPECT_TRUE(says(month, "这个日子是日历上定好的"));
    EXPECT_FALSE(says(month, "<table"));
}

TEST_F(Explained, the_open_data_count_the_same_days)
{
    const auto one = parse_json(text(site.get("/api/v1/villages/" + std::string(village) + "/duties/shi-18/2026-11-22"))).value();
    const auto& days = one.at("days").as_array();
    ASSERT_EQ(days.size(), 4u);
    EXPECT_EQ(days[0].at("reason").as_string(), "event");
    EXPECT_EQ(days[3].at("date").as_string(), "2026-11-25");
    EXPECT_EQ(days[3].at("counts_as").as_int64(), 3);
}

TEST_F(Explained, what_isnt_there_isnt_there)
{
    const auto base = "/" + std::string(village) + "/duties/";
    EXPECT_EQ(site.get(base + "shi-18/2026-11-21/why").status, 404);
    EXPECT_EQ(site.get(base + "x/2026-10/why").status, 404);
    EXPECT_EQ(site.get("/220681101/duties/cai-01/2026-10/why").status, 404);
    EXPECT_EQ(site.get("/api/v1/villages/" + std::string(village) + "/duties/cai-01/2031-10").status, 404);
}

// A rule of a province that is stricter or looser than the notice says whose it is, and in which file.
TEST(ALocalRule, is_told_with_its_document_and_its_file)
{
    render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
    const auto due = law::quarterly(support::statutes(), {2026, 1}, {.division = "500101001001"}).value();
    const auto told = explanation_text(because(support::statutes(), due.why));
    EXPECT_NE(told.find("重庆市实施《村民委员会组织法》办法第三十条"), told.npos) << told;
    EXPECT_NE(told.find("local/50/quarterly.toml"), told.npos) << told;
    EXPECT_NE(told.find("2013年11月1日 起用"), told.npos) << told;
    EXPECT_NE(told.find("15 天"), told.npos) << told;
}

// More days than one looks through are folded by month.
TEST(ALongCount, is_folded_by_month)
{
    render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
    const auto due = law::standing(support::statutes(), *parse_date("2026-01-30")).value();
    const auto count = day_count(support::statutes(), due.why);
    EXPECT_TRUE(count.is_folded);
    ASSERT_EQ(count.months.size(), 3u);
    std::size_t days = 0;
    for (const auto& month : count.months) days += month.days.size();
    EXPECT_EQ(int(days), days_between(*parse_date("2026-01-30"), *due.due_on) + 1);
}

}
}
