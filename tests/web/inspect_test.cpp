// A board is inspected on the spot; everybody reads the result, the clerk until it is answered.

#include "app/register_place.hpp"
#include "doors.hpp"
#include "intake/photos.hpp"

namespace gongkai::web {
namespace {

using support::must;

struct InspectPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    domain::Place place;
    std::string address, open_page = "/" + std::string(support::village) + "/places";
    Browser supervisor;

    void SetUp() override
    {
        world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
        place = must(world.did(world.clerk, app::register_place,
                               {.village = support::village,
                                .name = "村部公开栏",
                                .location = "村部大门东侧",
                                .a3_sheets = 6,
                                .since = Date(std::chrono::year(2026) / 11 / 1)}));
        address = "/work/places/" + place.id + "/inspect";
        supervisor = site.browser(world.supervisor);
    }
    static Typed answers(const std::string& current = "yes", const std::string& words = {})
    {
        Typed typed;
        for (const char* point : {"present", "clean", "complete", "finance", "prominent"})
            typed.emplace_back(std::string(point) + ".verdict", "yes");
        typed.emplace_back("current.verdict", current);
        typed.emplace_back("current.words", words);
        return typed;
    }
};

TEST_F(InspectPages, keep_six_answers_and_show_everybody_the_result)
{
    EXPECT_TRUE(says(site.get("/work", supervisor), "公开栏检查"));
    EXPECT_TRUE(says(site.get("/work", supervisor), address));
    EXPECT_TRUE(says(site.get(address, supervisor), "没有被车、材料、施工挡住"));
    ASSERT_EQ(site.post(address, answers("no", "还贴着八月的"), supervisor).status, 303);
    EXPECT_TRUE(
        says(site.get(open_page), "11月24日 检查，6 项中 5 项合格。不合格：更新到本期（还贴着八月的）"));
    const auto today = site.get("/work", site.browser(world.clerk));
    EXPECT_TRUE(says(today, "检查发现要改的"));
    EXPECT_TRUE(says(today, "村部公开栏：更新到本期（还贴着八月的）"));
    EXPECT_TRUE(says(site.get("/work/places/" + place.id, site.browser(world.clerk)), "王玉兰"));
    world.clock.at += std::chrono::hours(1);
    ASSERT_EQ(site.post(address, answers(), site.browser(world.town_officer)).status, 303);
    EXPECT_FALSE(says(site.get("/work", site.browser(world.clerk)), "检查发现要改的"));
    EXPECT_TRUE(says(site.get(open_page), "6 项中 6 项合格"));
}

TEST_F(InspectPages, keep_what_was_typed_when_something_is_missing)
{
    auto typed = answers("no", "");
    typed.emplace_back("clean.words", "右下角破了");
    const auto again = site.post(address, typed, supervisor);
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(says(again, "请写一句哪里不合格"));
    EXPECT_TRUE(says(again, "右下角破了"));
    EXPECT_TRUE(says(again, "id=\"current.verdict-no\" value=\"no\" checked"));
    const auto unknown = site.post(address, {{"present.verdict", "maybe"}}, supervisor);
    EXPECT_EQ(unknown.status, 422);
    EXPECT_FALSE(says(site.get(open_page), "项合格"));
}

TEST_F(InspectPages, take_photos_and_refuse_what_is_none)
{
    const auto jpeg = intake::as_jpeg(intake::sheet_with({"x"}, 1600, 1200, 400));
    ASSERT_EQ(site.post_file(address, answers(), "photos", "IMG_1.jpg", jpeg, supervisor).status, 303);
    EXPECT_TRUE(says(site.get("/work/places/" + place.id, site.browser(world.clerk)), "检查时拍的"));
    const auto gif = site.post_file(address, answers(), "photos", "图.gif", "GIF89a", supervisor);
    EXPECT_EQ(gif.status, 422);
    EXPECT_TRUE(says(gif, "图.gif：这是 GIF 动图"));
}

}
}
