// The pages on which somebody says what happened, and on which its duty is met, moved, excused.

#include <gtest/gtest.h>

#include "app/record_happening.hpp"
#include "app/write_draft.hpp"
#include "doors.hpp"

using namespace gongkai;
using namespace gongkai::web;
using support::village;

namespace {

struct HappeningPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser clerk, officer;
    const Typed resolution{{"village", village}, {"kind", "immediate"}, {"item", "shi-18"}, {"happened_on", "2026-11-22"},
                           {"words", "村民代表会议决定修村部道路"}};
    const std::string duty = "/work/duties/" + std::string(village) + "/shi-18/2026-11-22";

    void SetUp() override
    {
        clerk = site.browser(world.clerk);
        officer = site.browser(world.town_officer);
    }
    static std::string to(const http::Response& response)
    {
        EXPECT_EQ(response.status, 303) << response.content();
        return std::string(response.header("location").value_or(""));
    }
    static Typed with(Typed fields, const std::string& name, const std::string& value)
    {
        for (auto& [field, typed] : fields)
            if (field == name) typed = value;
        return fields;
    }
    std::string happening() // the id behind the duty's forms
    {
        const auto page = text(site.get(duty, clerk));
        const auto from = page.find("/work/happenings/") + 17;
        return page.substr(from, page.find('/', from) - from);
    }
    void publish()
    {
        auto draft = world.start("shi-18", "2026-11-22");
        draft = support::must(world.did(world.clerk, app::declare_nothing, {draft.id, draft.version, "没有内容"}));
        world.publish(world.hand_in(draft));
    }
};

TEST_F(HappeningPages, tell_the_due_day_and_why_before_anything_is_kept)
{
    const auto looked = site.post("/work/happenings/look", resolution, clerk);
    EXPECT_EQ(looked.status, 200);
    EXPECT_TRUE(says(looked, "到期日是 2026年11月25日，还有 1 天。"));
    EXPECT_TRUE(says(looked, "数 3 天"));
    EXPECT_TRUE(says(looked, "村民代表会议决定修村部道路")) << "what was typed is still there";
    EXPECT_EQ(site.get(duty, clerk).status, 404);
}

TEST_F(HappeningPages, keep_it_and_say_by_when)
{
    EXPECT_EQ(to(site.post("/work/happenings", resolution, clerk)), duty + "?notice=recorded");
    const auto page = site.get(duty + "?notice=recorded", clerk);
    EXPECT_TRUE(says(page, "登记好了"));
    EXPECT_TRUE(says(page, "11月25日到期，还有 1 天"));
    EXPECT_TRUE(says(page, "村民代表会议决定修村部道路（刘春海"));
    const auto today = site.get("/work", clerk);
    EXPECT_TRUE(says(today, "村民会议、代表会议的决议：村民代表会议决定修村部道路"));
    EXPECT_TRUE(says(site.get("/" + std::string(village) + "/duties"), "村民代表会议决定修村部道路"));
    EXPECT_TRUE(says(site.get("/work/grid?origin=happening", officer), "还有 1 天"));
}

TEST_F(HappeningPages, refuse_in_words_and_lose_nothing_that_was_typed)
{
    const auto refused = [&](const std::string& name, const std::string& value) {
        const auto page = site.post("/work/happenings", with(resolution, name, value), clerk);
        EXPECT_EQ(page.status, 422);
        EXPECT_TRUE(says(page, "村部道路") || name == "words");
        return page;
    };
    EXPECT_TRUE(says(refused("happened_on", "十一月二十二"), "请填写日期"));
    EXPECT_TRUE(says(refused("happened_on", "十一月二十二"), "value=\"十一月二十二\""));
    EXPECT_TRUE(says(refused("happened_on", "2026-12-22"), "发生以后再登记"));
    EXPECT_TRUE(says(refused("words", ""), "请用一句话写明是什么事"));
    EXPECT_TRUE(says(refused("item", "shi-00"), "目录里没有这一项"));
    EXPECT_EQ(site.post("/work/happenings", with(resolution, "village", support::other_village), clerk).status, 404);
}

TEST_F(HappeningPages, of_a_project_offer_the_ones_that_are_known)
{
    const Typed project{{"village", village}, {"kind", "staged"}, {"item", "shi-23"}, {"happened_on", "2026-12-15"},
                        {"words", "开工"}, {"stage", "before"}, {"project", ""}, {"project_name", "村部道路硬化"}};
    EXPECT_EQ(to(site.post("/work/happenings", project, clerk)),
              "/work/duties/" + std::string(village) + "/shi-23/P1-before?notice=recorded");
    EXPECT_TRUE(says(site.get("/work/happenings/new?kind=staged&village=" + std::string(village), clerk),
                     "<option value=\"1\">村部道路硬化（乡村振兴项目建设）</option>"));
    EXPECT_TRUE(says(site.get("/work", clerk), "村部道路硬化 事前（乡村振兴项目建设）"));
    EXPECT_TRUE(says(site.get("/work/grid?origin=stage", officer), "还有 20 天"));
}

TEST_F(HappeningPages, show_lateness_in_the_grid_and_the_past_as_it_was)
{
    site.post("/work/happenings", resolution, clerk);
    world.at("2026-11-27T02:00:00Z");
    clerk = site.browser(world.clerk);
    officer = site.browser(world.town_officer);
    EXPECT_TRUE(says(site.get("/work/grid?origin=happening", officer), "缺"));
    publish();
    EXPECT_TRUE(says(site.get("/work/grid?origin=happening", officer), "迟 2 天"));
    const auto past = site.get("/work/grid?origin=happening&on=2026-11-26", officer);
    EXPECT_TRUE(says(past, "这是 2026年11月26日 那天看到的样子。"));
    EXPECT_FALSE(says(past, "迟 2 天"));
    EXPECT_FALSE(says(site.get("/" + std::string(village) + "/duties?on=2026-11-23"), "修村部道路")) << "nobody had said so yet";
    EXPECT_EQ(site.get("/work/grid?on=2026-13-01", officer).status, 422);
    EXPECT_EQ(site.get("/" + std::string(village) + "/duties?on=2027-01-01").status, 422);
}

TEST_F(HappeningPages, let_the_town_excuse_with_a_reason_that_everybody_reads)
{
    site.post("/work/happenings", resolution, clerk);
    EXPECT_FALSE(says(site.get(duty, clerk), "准予免办"));
    EXPECT_TRUE(says(site.get(duty, officer), "准予免办"));
    const auto silent = site.post(duty + "/excuse", {{"reason", " "}}, officer);
    EXPECT_EQ(silent.status, 422);
    EXPECT_TRUE(says(silent, "请写明为什么可以不公开"));
    EXPECT_EQ(to(site.post(duty + "/excuse", {{"reason", "会议没有作出决议"}}, officer)), duty + "?notice=excused");
    const auto words = "准予免办（冯伟，11月24日）：会议没有作出决议";
    EXPECT_TRUE(says(site.get(duty, clerk), words));
    EXPECT_TRUE(says(site.get("/" + std::string(village) + "/duties"), words));
    EXPECT_TRUE(says(site.get("/work/grid?origin=happening", officer), "准予免办"));
    EXPECT_FALSE(says(site.get("/work", clerk), "修村部道路")) << "nothing left to do";
}

TEST_F(HappeningPages, move_a_day_and_withdraw_with_a_reason)
{
    site.post("/work/happenings", resolution, clerk);
    const auto acts = "/work/happenings/" + happening();
    const auto wrong = site.post(acts + "/move", {{"happened_on", "昨天"}, {"reason", "写错了"}}, clerk);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(says(wrong, "value=\"昨天\""));
    const auto moved = to(site.post(acts + "/move", {{"happened_on", "2026-11-23"}, {"reason", "日期写错了"}}, clerk));
    EXPECT_EQ(moved, "/work/duties/" + std::string(village) + "/shi-18/2026-11-23?notice=moved-day");
    EXPECT_TRUE(says(site.get(duty, clerk), "不用办了（刘春海，11月24日）：日期写错了"));
    EXPECT_EQ(site.post(acts + "/withdraw", {{"reason", "没有开会"}}, clerk).status, 409);
    const auto page = text(site.get(moved, clerk));
    const auto from = page.find("/work/happenings/") + 17;
    const auto later = "/work/happenings/" + page.substr(from, page.find('/', from) - from);
    EXPECT_EQ(site.post(later + "/withdraw", {{"reason", ""}}, clerk).status, 422);
    EXPECT_EQ(to(site.post(later + "/withdraw", {{"reason", "没有开会"}}, clerk)),
              "/work/duties/" + std::string(village) + "/shi-18/2026-11-23?notice=withdrawn");
}

// Sixty standing items that nobody ever showed are one line, not sixty cards.
TEST_F(HappeningPages, tell_of_the_standing_items_in_one_line)
{
    world.open_duties(Date(std::chrono::year(2026) / 11 / 1));
    const auto today = text(site.get("/work", clerk));
    EXPECT_NE(today.find("长期公开还没有的 21 项"), today.npos);
    EXPECT_EQ(today.find("村规民约"), today.npos);
    const auto all = site.get("/work/duties/" + std::string(village), clerk);
    EXPECT_TRUE(says(all, "村规民约（长期公开）"));
    EXPECT_TRUE(says(site.get("/" + std::string(village)), "长期公开还没有的 21 项"));
    world.at("2026-12-16T02:00:00Z");
    EXPECT_TRUE(says(site.get("/work", site.browser(world.clerk)), "长期公开还没有的 21 项，其中 21 项过了日子"));
}

}
