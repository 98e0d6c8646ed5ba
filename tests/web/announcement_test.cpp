// What is sent to the groups: the words, the long picture, and what robots told by themselves.

#include <gtest/gtest.h>

#include "app/correct_edition.hpp"
#include "app/ways.hpp"
#include "doors.hpp"
#include "portal_town.hpp"

namespace gongkai::web {
namespace {

constexpr auto png_begins = "\x89PNG\r\n";

struct Announcement : testing::Test {
    WholeSite site;
    support::World& world = site.world;

    void SetUp() override
    {
        world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
        world.house().ways = std::make_shared<const app::Ways>(
            app::Ways{.outward = {"https://gk.example.gov.cn", "六道沟镇村务公开"},
                      .mail = false,
                      .robots = {{.kind = outlet::RobotKind::dingtalk,
                                  .division = support::town,
                                  .url = "https://oapi.dingtalk.com/robot/send?access_token=very-secret-key",
                                  .secret = {},
                                  .stand_in = {},
                                  .editions = true}}});
    }
    domain::Edition published() { return world.publish_finance("2026-10", "六道沟村-2026-10.xlsx"); }
    std::string page(const domain::Edition& edition, const domain::Actor& actor)
    {
        const auto response =
            site.get("/work/editions/" + edition.code + "/announcement", site.browser(actor));
        EXPECT_EQ(response.status, 200);
        return std::string(response.content());
    }
    static void expect_all(const std::string& page, const std::vector<std::string>& words)
    {
        for (const auto& said : words)
            EXPECT_NE(page.find(said), page.npos) << said;
    }
};

TEST_F(Announcement, is_ready_to_be_pasted_and_kept)
{
    const auto edition = published();
    expect_all(
        page(edition, world.clerk),
        {"【六道沟村】2026年10月 财务收支\n收入 57,188.50 元\n支出 32,328.92 元\n月末结余 118,876.39 元\n",
         "https://gk.example.gov.cn/e/" + edition.code,
         "<img src=\"/e/" + edition.code + "/picture.png\" width=\"375\"",
         "download=\"" + edition.code + ".png\"", "readonly>", "hidden data-copy", "六道沟镇：钉钉群机器人",
         "排队等着发"});
}

TEST_F(Announcement, of_what_counts_no_more_says_so_and_leads_to_what_does)
{
    const auto edition = published();
    const auto tombstone = support::must(
        world.did(world.director, app::withdraw_edition, {edition.code, "误把别的村的账传上来了"}),
        "withdraw");
    expect_all(page(edition, world.clerk), {"不要再发", "/work/editions/" + tombstone.code + "/announcement",
                                            "没有再发：没发出去的时候"});
    const auto last = page(tombstone, world.director);
    expect_all(last, {"已撤回\n撤回的理由：误把别的村的账传上来了", "以前发过的文字和图片请不要再转",
                      "图上只写撤回的理由"});
    EXPECT_EQ(last.find("118,876.39"), last.npos);
}

TEST_F(Announcement, without_robots_says_how_there_could_be_some)
{
    world.house().ways.reset();
    expect_all(page(published(), world.clerk), {"没有机器人要发这里的公开"});
}

TEST_F(Announcement, of_a_group_is_seen_by_whoever_looks_after_the_server)
{
    published();
    const auto running = site.get("/work/running", site.browser(world.administrator));
    const std::string page(running.content());
    expect_all(page, {"最近发到工作群和公众号的", "【六道沟村】2026年10月 财务收支", "排队等着发"});
    EXPECT_EQ(page.find("very-secret-key"), page.npos);
}

TEST_F(Announcement, becomes_an_article_that_can_be_taken_away)
{
    const auto edition = published();
    const auto at = "/work/editions/" + edition.code;
    const auto clerk = site.browser(world.clerk);
    const auto file = site.get(at + "/article.html", clerk);
    const std::string article(file.content());
    expect_all(article, {"六道沟村 2026年10月 财务收支", "57,188.50 元",
                         "<img style=\"display:block;width:100%\" src=\"data:image/png;base64,",
                         "内容以网页为准：https://gk.example.gov.cn/e/" + edition.code});
    EXPECT_EQ(article.find("<script"), article.npos);
    EXPECT_EQ(article.find("class="), article.npos);
    expect_all(page(edition, world.clerk), {"没有连公众号", at + "/article.html"});
    EXPECT_EQ(site.post(at + "/article", {}, clerk).status, 409);
}

TEST_F(Announcement, goes_to_the_public_account_once)
{
    auto ways = *world.house().ways;
    ways.accounts = {{.division = support::town,
                      .app_id = "wx0000000000000001",
                      .secret = "0123456789abcdef0123456789abcdef"}};
    world.house().ways = std::make_shared<const app::Ways>(ways);
    const auto edition = published();
    const auto at = "/work/editions/" + edition.code;
    const auto clerk = site.browser(world.clerk);
    expect_all(page(edition, world.clerk), {"六道沟镇的公众号", "放进公众号草稿箱"});
    EXPECT_EQ(page(edition, world.director).find("<button class=\"button\">"), std::string::npos)
        << "the clerk does it";
    EXPECT_EQ(site.post(at + "/article", {}, clerk).status, 303);
    const auto again = site.post(at + "/article", {}, clerk);
    EXPECT_EQ(again.status, 409);
    expect_all(std::string(again.content()), {"已经放进公众号了", "排队等着发"});
}

TEST(LongPicture, is_for_everybody_and_kept_until_the_village_publishes)
{
    PublishedTown town;
    const auto at = "/e/" + town.october.code + "/picture.png";
    const auto picture = town.get(at);
    EXPECT_EQ(picture.status, 200);
    EXPECT_EQ(picture.header("content-type"), "image/png");
    EXPECT_EQ(picture.header("content-disposition"), "inline; filename=\"" + town.october.code + ".png\"");
    EXPECT_TRUE(picture.content().starts_with(png_begins));
    EXPECT_EQ(std::string(town.get(at + "?part=1").content()), picture.content());
    for (const std::string wrong : {"?part=2", "?part=0", "?part=x", "?part=", "?page=1"})
        EXPECT_EQ(town.get(at + wrong).status, 404) << wrong;
    EXPECT_EQ(town.get("/e/LDG-2222-222/picture.png").status, 404);
    EXPECT_NE(town.page("/e/" + town.october.code).find("href=\"" + at + "\""), std::string::npos);
}

}
}
