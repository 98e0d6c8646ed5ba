// Household slips in the browser: offered where there are households, to those who may have them.

#include "doors.hpp"
#include "support/published_list.hpp"

namespace gongkai::web {
namespace {

struct SlipPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    domain::Edition edition = support::publish_list(world);
    Browser clerk = site.browser(world.clerk);
    const std::string page = "/work/editions/" + edition.code;
};

TEST_F(SlipPages, are_offered_where_there_are_households)
{
    EXPECT_TRUE(says(site.get(page, clerk), "打印入户单（40 户）"));
    EXPECT_FALSE(says(site.get(page, site.browser(world.chair)), "入户单")) << "not the committee's work";
    world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
    const auto account = world.publish_finance("2026-09", "六道沟村-2026-09.xlsx");
    EXPECT_FALSE(says(site.get("/work/editions/" + account.code, clerk), "入户单"));
}

TEST_F(SlipPages, come_as_a_file_that_nothing_keeps)
{
    const auto pdf = site.get(page + "/slips.pdf", clerk);
    ASSERT_EQ(pdf.status, 200);
    EXPECT_EQ(pdf.header("content-type"), "application/pdf");
    EXPECT_TRUE(pdf.content().starts_with("%PDF"));
    EXPECT_EQ(pdf.header("cache-control"), http::cache_control::never);
    const auto large = site.get(page + "/slips.pdf?large=1", clerk);
    ASSERT_EQ(large.status, 200);
    EXPECT_NE(text(large), text(pdf));
}

TEST_F(SlipPages, are_nobody_elses)
{
    EXPECT_EQ(site.get(page + "/slips.pdf", site.browser(world.other_clerk)).status, 404);
    EXPECT_NE(site.get(page + "/slips.pdf").status, 200);
    EXPECT_EQ(site.get("/work/editions/XXX-0000-000/slips.pdf", clerk).status, 404);
}

TEST_F(SlipPages, say_what_to_print_where_there_is_no_household)
{
    world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
    const auto account = world.publish_finance("2026-09", "六道沟村-2026-09.xlsx");
    const auto refused = site.get("/work/editions/" + account.code + "/slips.pdf", clerk);
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(says(refused, "请打印公示表"));
}

}
}
