// A clerk begins with what was said last time, and everybody sees what of it was never touched.

#include <gtest/gtest.h>

#include "app/write_draft.hpp"
#include "doors.hpp"

using namespace gongkai;
using namespace gongkai::web;
using support::village;

namespace {

struct CarryOverPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser clerk = site.browser(world.clerk);

    void SetUp() override { world.open_duties(Date(std::chrono::year(2026) / 7 / 1)); }
    void publish_second_quarter()
    {
        auto draft = world.start("shi-19", "2026Q2");
        {
            auto desk = world.as(world.clerk);
            app::WriteDraft order{.draft = draft.id, .version = draft.version};
            for (const auto& heading : desk.office.catalog(village).find("shi-19")->contents) order.section.push_back({heading, "修路的决定"});
            draft = support::must(app::write_draft(desk.office, order));
        }
        world.publish(world.hand_in(draft));
    }
};

TEST_F(CarryOverPages, offer_last_quarters_words_and_mark_them_until_they_are_changed)
{
    const auto duty = "/work/duties/" + std::string(village) + "/shi-19/2026Q3";
    EXPECT_FALSE(says(site.get(duty, clerk), "照2026年第2季度的写"));
    publish_second_quarter();
    EXPECT_TRUE(says(site.get(duty, clerk), "照2026年第2季度的写"));
    const auto begun = site.post("/work/drafts", {{"village", village}, {"item", "shi-19"}, {"period", "2026Q3"}, {"carry_over", "true"}}, clerk);
    const std::string place(begun.header("location").value_or(""));
    const auto page = site.get(place, clerk);
    EXPECT_TRUE(says(page, "现在的内容和2026年第2季度公布的一字不差"));
    EXPECT_TRUE(says(page, "和2026年第2季度的一样，还没有改。"));
    EXPECT_TRUE(says(page, "修路的决定"));
    Typed changed{{"version", "0"}};
    int number = 0;
    for (const auto* heading : {"决定事项", "进展", "责任人", "没有完成的原因"}) {
        const auto name = "section." + std::to_string(number++);
        changed.emplace_back(name + ".heading", heading);
        changed.emplace_back(name + ".text", number == 2 ? "路修好了" : "修路的决定");
    }
    EXPECT_EQ(site.post(place + "/words", changed, clerk).status, 303);
    const auto after = site.get(place, clerk);
    EXPECT_FALSE(says(after, "一字不差"));
    EXPECT_TRUE(says(after, "和2026年第2季度的一样，还没有改。")) << "three sections still are";
}

}
