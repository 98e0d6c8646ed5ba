// A county as its officer sees it: which town needs help first, down to the town's grid.

#include <gtest/gtest.h>

#include "app/grant_role.hpp"
#include "doors.hpp"

using namespace gongkai;
using namespace gongkai::web;
using support::town;
using support::village;

namespace {

constexpr auto county = "220681";

struct AreaPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    domain::Actor of_county;
    Browser officer;

    std::string account(const std::vector<domain::Grant>& grants)
    {
        auto desk = world.as({});
        return app::create_demo_person(desk.office, {"hanmei", "韩梅", grants}).account;
    }
    void SetUp() override
    {
        world.open_duties(*parse_date("2026-07-01"));
        const std::vector<domain::Grant> grants{{domain::Role::upper_officer, county}};
        of_county = {account(grants), "韩梅", grants};
        officer = site.browser(of_county);
    }
};

TEST_F(AreaPages, count_each_town_and_name_what_is_missing_most)
{
    const auto page = site.get("/work/area", officer);
    ASSERT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "临江市：各地公开情况"));
    EXPECT_TRUE(says(page, "六道沟镇"));
    EXPECT_TRUE(says(page, "先帮：六道沟镇。"));
    EXPECT_TRUE(says(page, "href=\"/work/area/220681101\""));
    EXPECT_TRUE(says(page, "缺得多的事项"));

    const auto missing = [&] {
        auto desk = world.as({});
        return world.house()
            .duties
            ->count(desk.office.db, {.areas = {town},
                                     .due_from = *parse_date("2026-01-01"),
                                     .due_to = *parse_date("2026-12-31"),
                                     .on = desk.office.today()})
            .all()
            .missing;
    };
    const auto before = missing();
    ASSERT_GT(before, 1u);
    EXPECT_TRUE(says(page, "缺 " + std::to_string(before) + " 项"));
    world.publish_finance("2026-09", "六道沟村-2026-09.xlsx");
    ASSERT_EQ(missing(), before - 1);
    EXPECT_TRUE(says(site.get("/work/area/220681", officer), "缺 " + std::to_string(before - 1) + " 项"));
    EXPECT_TRUE(says(site.get("/220681"), "缺 " + std::to_string(before - 1) + " 项")) << "everybody reads the same";
}

TEST_F(AreaPages, lead_down_to_the_town_s_grid_and_the_village_s_duties)
{
    const auto to_town = site.get("/work/area/" + std::string(town), officer);
    EXPECT_EQ(to_town.status, 303);
    EXPECT_EQ(to_town.header("location"), "/work/grid?division=" + std::string(town));
    const auto grid = site.get("/work/grid?division=" + std::string(town) + "&period=2026-10", officer);
    ASSERT_EQ(grid.status, 200);
    EXPECT_TRUE(says(grid, "六道沟村"));
    EXPECT_EQ(site.get("/work/duties/" + std::string(village), officer).status, 200);
    EXPECT_EQ(site.get("/work/duties/" + std::string(village) + "/cai-01/2026-10", officer).status, 200);
}

TEST_F(AreaPages, show_only_what_lies_below_the_officer)
{
    EXPECT_EQ(site.get("/work/area/22", officer).status, 404);
    EXPECT_EQ(site.get("/work/area/220602", officer).status, 404);
    EXPECT_EQ(site.get("/work/area/220681999", officer).status, 404);
    EXPECT_EQ(site.get("/work/grid?division=220602001", officer).status, 404);
    const auto of_town = site.browser(world.town_officer);
    EXPECT_EQ(site.get("/work/area/220681", of_town).status, 404);
    EXPECT_EQ(site.get("/work/area", of_town).header("location"), "/work/grid?division=" + std::string(town));
}

TEST_F(AreaPages, let_the_officer_read_and_nothing_else)
{
    const auto excuse = "/work/duties/" + std::string(village) + "/cai-01/2026-10/excuse";
    EXPECT_EQ(site.post(excuse, {{"reason", "失火，账册正在恢复"}}, officer).status, 403);
    EXPECT_FALSE(says(site.get("/work/duties/" + std::string(village) + "/cai-01/2026-10", officer), "<form method=\"post\" action=\"/work/duties"));
}

TEST_F(AreaPages, refuse_a_year_that_is_none)
{
    EXPECT_EQ(site.get("/work/area?year=2026", officer).status, 200);
    EXPECT_EQ(site.get("/work/area?year=2025", officer).status, 200);
    for (const auto* year : {"2027", "1999", "abcd", "99999", "-1"}) {
        const auto page = site.get("/work/area?year=" + std::string(year), officer);
        EXPECT_EQ(page.status, 422) << year;
        EXPECT_TRUE(says(page, "请写 2000 到 2026 之间的一年")) << year;
    }
}

TEST_F(AreaPages, are_for_a_role_that_only_a_county_or_what_is_above_it_can_give)
{
    const auto granted = [&](const char* division) {
        return world.did(world.administrator, app::grant_role,
                         {.account = world.other_clerk.account, .role = domain::Role::upper_officer, .division = division});
    };
    const auto refused = granted(town);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().says, "people.role_of_upper");
}

}
