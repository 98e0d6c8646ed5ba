// The sheets that have to come down, as clerk and town see them.

#include "app/correct_edition.hpp"
#include "app/hang_editions.hpp"
#include "app/register_place.hpp"
#include "doors.hpp"

namespace gongkai::web {
namespace {

using support::must;

struct RecallPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser clerk, town;
    domain::Edition edition;
    domain::Place place;

    void SetUp() override
    {
        world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
        clerk = site.browser(world.clerk);
        town = site.browser(world.town_officer);
        edition = world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
        place = must(world.did(world.clerk, app::register_place,
                               {.village = support::village,
                                .name = "村部公开栏",
                                .location = "村部大门东侧",
                                .keeper = "刘春海",
                                .a3_sheets = 6,
                                .since = Date(std::chrono::year(2026) / 11 / 1)}));
        must(world.did(world.clerk, app::hang_editions, {place.id, domain::Paper::a3, {edition.code}}));
    }
    void withdraw()
    {
        must(world.did(world.director, app::withdraw_edition, {edition.code, "误把别村的表公开了"}));
    }
};

TEST_F(RecallPages, say_when_there_is_nothing)
{
    EXPECT_TRUE(says(site.get("/work/recall", clerk), "没有要取下来的"));
    EXPECT_FALSE(says(site.get("/work", clerk), "要取下来"));
    EXPECT_FALSE(says(site.get("/work/editions/" + edition.code, clerk), "还贴着，要取下来"));
    EXPECT_EQ(site.get("/work/recall/list.pdf", clerk).status, 200);
}

TEST_F(RecallPages, name_place_reason_and_what_replaces_it_until_it_came_down)
{
    withdraw();
    for (const auto& who : {clerk, town}) {
        const auto list = site.get("/work/recall", who);
        for (const auto* words : {"村部公开栏", "已撤回，11月24日起应当取下", "取下，不用换"})
            EXPECT_TRUE(says(list, words)) << words;
        EXPECT_TRUE(says(site.get("/work", who), "有 1 张纸要取下来"));
        EXPECT_TRUE(says(site.get("/work/places", who), "有 1 张纸要取下来"));
    }
    EXPECT_TRUE(says(site.get("/work/editions/" + edition.code, clerk), "还贴着，要取下来"));
    EXPECT_EQ(
        site.post("/work/places/" + place.id + "/take-down", {{"editions", edition.code}}, clerk).status,
        303);
    EXPECT_TRUE(says(site.get("/work/recall", clerk), "没有要取下来的"));
}

TEST_F(RecallPages, are_red_when_it_waits_too_long)
{
    withdraw();
    world.at("2026-11-27T15:59:00Z");
    town = site.browser(world.town_officer); // a session doesn't last that long
    EXPECT_FALSE(says(site.get("/work/recall", town), "超过 3 天"));
    world.at("2026-11-27T16:00:00Z");
    EXPECT_TRUE(says(site.get("/work/recall", town), "有 1 张超过 3 天还没取下"));
    EXPECT_TRUE(says(site.get("/work", town), "1 张超过 3 天"));
    EXPECT_TRUE(says(site.get("/work/recall", town), "迟了 4 天"));
}

TEST_F(RecallPages, of_other_villages_are_none_of_a_clerks_business)
{
    withdraw();
    EXPECT_TRUE(says(site.get("/work/recall", site.browser(world.other_clerk)), "没有要取下来的"));
}

}
}
