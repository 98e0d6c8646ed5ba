// What somebody in office was told, on their own page.

#include <gtest/gtest.h>

#include "app/grant_role.hpp"
#include "app/remind.hpp"
#include "doors.hpp"
#include "support/proved_wall.hpp"

using namespace gongkai;
using namespace gongkai::web;
using support::village;

namespace {

struct InboxPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser clerk;
    const std::string duty = "/work/duties/" + std::string(village) + "/cai-01/2026-10";

    void SetUp() override
    {
        support::must(world.did({}, app::open_duties, {.from = Date(std::chrono::year(2026) / 11 / 1), .scope = support::town, .item = "cai-01"}));
        support::must(world.did({}, app::remind, {.scope = support::town}));
        clerk = site.browser(world.clerk);
    }
    std::string message() // behind the button
    {
        const auto page = text(site.get("/work/inbox", clerk));
        const auto from = page.find("name=\"message\" value=\"") + 22;
        return page.substr(from, page.find('"', from) - from);
    }
};

TEST_F(InboxPages, show_the_days_message_with_a_way_to_each_duty)
{
    const auto page = site.get("/work/inbox", clerk);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "2026年11月24日：1 件"));
    EXPECT_TRUE(says(page, "六道沟村：2026年10月 财务收支"));
    EXPECT_TRUE(says(page, "没看过"));
    EXPECT_TRUE(says(page, "href=\"" + duty + "\""));
    EXPECT_EQ(page.header("cache-control"), "no-store");
}

TEST_F(InboxPages, are_announced_over_todays_list_until_they_were_read)
{
    EXPECT_TRUE(says(site.get("/work", clerk), "有 1 条提醒您还没看过。"));
    EXPECT_EQ(site.post("/work/inbox/read", {{"message", message()}}, clerk).status, 303);
    EXPECT_FALSE(says(site.get("/work", clerk), "还没看过"));
    EXPECT_FALSE(says(site.get("/work/inbox", clerk), "没看过"));
    EXPECT_TRUE(says(site.get("/work/inbox", clerk), "六道沟村：2026年10月 财务收支")) << "read isn't gone";
}

TEST_F(InboxPages, are_not_marked_as_read_by_looking_nor_by_anybody_else)
{
    site.get("/work/inbox", clerk);
    const auto id = message();
    site.post("/work/inbox/read", {{"message", id}}, site.browser(world.other_clerk));
    EXPECT_TRUE(says(site.get("/work/inbox", clerk), "没看过"));
    EXPECT_EQ(site.post("/work/inbox/read", {{"message", id}}, {clerk.cookie, ""}).status, 403) << "without its token";
}

TEST_F(InboxPages, show_which_board_a_photo_is_asked_of_and_what_became_of_it)
{
    support::ProvedWall wall(world, world.publish_finance("2026-10", "六道沟村-2026-10.xlsx"));
    wall.next_look();
    support::must(world.did({}, app::remind, {.scope = support::town}));
    clerk = site.browser(world.clerk); // days went by
    const auto page = site.get("/work/inbox", clerk);
    EXPECT_TRUE(says(page, "六道沟村 村部公开栏：1 张纸要拍一张照片"));
    EXPECT_TRUE(says(page, "/work/places/" + wall.place.id));
    EXPECT_TRUE(says(page, "等您"));
    wall.photograph();
    EXPECT_TRUE(says(site.get("/work/inbox", clerk), "拍到了"));
    EXPECT_FALSE(says(site.get("/work/inbox", site.browser(world.other_clerk)), "村部公开栏"));
}

TEST_F(InboxPages, say_nothing_of_villages_that_are_no_longer_ones_own)
{
    auto officer = world.other_clerk;
    const auto administrator = world.administrator;
    support::must(world.did(administrator, app::grant_role, {officer.account, domain::Role::clerk, "220681101200"}));
    support::must(world.did(administrator, app::revoke_role, {officer.account, domain::Role::clerk, support::other_village}));
    const auto page = site.get("/work/inbox", site.browser(officer));
    EXPECT_EQ(page.status, 200);
    EXPECT_FALSE(says(page, "经建村"));
    EXPECT_TRUE(says(page, "还没有提醒"));
    EXPECT_FALSE(says(site.get("/work", site.browser(officer)), "还没看过"));
}

TEST_F(InboxPages, show_how_it_stands_now_and_fold_a_wall_of_lines)
{
    world.at("2026-12-02T00:30:00Z");
    support::must(world.did({}, app::remind, {.scope = support::town}));
    clerk = site.browser(world.clerk);
    const auto page = site.get("/work/inbox", site.browser(world.town_officer));
    EXPECT_TRUE(says(page, "缺 2 天"));
    EXPECT_TRUE(says(page, "<details class=\"more\"><summary>还有 "));
    EXPECT_TRUE(says(site.get("/work/inbox", clerk), "全部标为看过")) << "two messages, one button";
    EXPECT_EQ(site.post("/work/inbox/read", {}, clerk).status, 303);
    EXPECT_FALSE(says(site.get("/work/inbox", clerk), "没看过"));
}

}
