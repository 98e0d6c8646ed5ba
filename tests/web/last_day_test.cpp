// The town says that a village ends; everybody reads who comes after it, and why.

#include "doors.hpp"

namespace gongkai::web {
namespace {

using support::other_village;

struct LastDayPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser officer;
    const std::string address = "/work/villages/" + std::string(other_village) + "/last-day";

    void SetUp() override
    {
        world.open_duties(Date(std::chrono::year(2026) / 7 / 1));
        officer = site.browser(world.town_officer);
    }
    http::Response said(const std::string& day, const std::string& reason)
    {
        return site.post(address, {{"last_day", day}, {"successor", support::community}, {"reason", reason}}, officer);
    }
};

TEST_F(LastDayPages, are_offered_where_a_villages_duties_are)
{
    EXPECT_TRUE(says(site.get("/work/duties/" + std::string(other_village), officer), address));
    EXPECT_FALSE(says(site.get("/work/duties/" + std::string(other_village), site.browser(world.other_clerk)), address));
    EXPECT_TRUE(says(site.get(address, officer), "宝山社区</option>"));
}

TEST_F(LastDayPages, tell_everybody_who_comes_after_and_why)
{
    const auto done = said("2026-12-31", "并入宝山社区，县政府批复");
    EXPECT_EQ(done.status, 303);
    EXPECT_EQ(done.header("location"), "/work/duties/" + std::string(other_village) + "?notice=village-ended");
    EXPECT_TRUE(says(site.get("/" + std::string(other_village)), "到 2026年12月31日 为止，以后看宝山社区：并入宝山社区，县政府批复"));
    EXPECT_TRUE(says(site.get(address, officer), "value=\"2026-12-31\"")) << "it may be said anew while it is ahead";
}

TEST_F(LastDayPages, refuse_in_words_and_keep_what_was_typed)
{
    const auto day = said("年底", "并入宝山社区");
    EXPECT_EQ(day.status, 422);
    EXPECT_TRUE(says(day, "请填写日期"));
    EXPECT_TRUE(says(day, "value=\"年底\""));
    EXPECT_TRUE(says(day, "value=\"并入宝山社区\""));
    EXPECT_TRUE(says(said("2026-12-31", ""), "请写明为什么撤并"));
    EXPECT_TRUE(says(said("2029-12-31", "并入"), "前后一年以内"));
}

}
}
