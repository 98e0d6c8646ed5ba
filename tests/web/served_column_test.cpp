// The column as the server gives it to a portal that fetches it, and the list in another site's page.

#include "http/outgoing.hpp"
#include "web/column_town.hpp"

namespace gongkai::web {
namespace {

using support::town;
using support::village;

struct ServedColumn : testing::Test, ColumnTown {
    ServedColumn()
    {
        site.columns = std::make_shared<column::ServedColumns>(std::vector<column::KeptColumn>{
            {.asked = {.division = town}, .folder = scratch / "kept" / town}});
    }
    http::Response ask(const std::string& target)
    {
        auto request = http::make_request(http::Method::get, target).value();
        return column_door.answer(request);
    }
    std::string at(const std::string& path)
    {
        return std::string(ask("/column/" + std::string(town) + "/" + path).content());
    }
    FrontDoor column_door{world.house(), site, cache, {portal_routes(), column_routes()}};
};

TEST_F(ServedColumn, gives_every_file_with_the_digest_of_its_manifest)
{
    const auto its = app::read_column_manifest(at("manifest.json"));
    ASSERT_TRUE(its);
    EXPECT_GT(its->files.size(), 8u);
    for (const auto& one : its->files)
        EXPECT_EQ(to_hex(sha256(at(one.path))), one.sha256) << one.path;
    EXPECT_EQ(ask("/column/220681101/index.html").header("content-type"), "text/html; charset=utf-8");
    EXPECT_EQ(ask("/column/220681101/manifest.json").header("access-control-allow-origin"), "*");
}

TEST_F(ServedColumn, leads_to_its_first_list)
{
    const auto answer = ask("/column/220681101");
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.header("location"), "/column/220681101/index.html");
}

TEST_F(ServedColumn, gives_nothing_else)
{
    at("manifest.json");
    for (const auto* path : {"220681101/none.html", "220681101/.column-lock", "220681101/e",
                             "220681101212/index.html", "220681999/index.html", "220681999"})
        EXPECT_EQ(ask("/column/" + std::string(path)).status, 404) << path;
}

TEST_F(ServedColumn, follows_a_publication_at_once)
{
    EXPECT_FALSE(at("index.html").find("已撤回") != std::string::npos);
    withdraw(october);
    cache.invalidate(village); // as every publication does
    EXPECT_TRUE(at("index.html").find("已撤回") != std::string::npos);
}

TEST_F(ServedColumn, looks_again_after_a_while_and_on_the_next_day)
{
    const auto before = at("over.html");
    world.at("2026-12-09T02:00:00Z");
    EXPECT_NE(at("over.html"), before);
}

TEST_F(ServedColumn, tells_what_there_is_while_another_process_writes)
{
    const auto before = at("index.html");
    const auto other = FolderLock::take(scratch / "kept" / town / ".column-lock");
    withdraw(october);
    cache.invalidate(village);
    EXPECT_EQ(at("index.html"), before);
}

TEST_F(ServedColumn, is_not_asked_twice_for_what_a_reader_has)
{
    auto answer = ask("/column/220681101/manifest.json");
    const auto tag = http::strong_etag(answer.content());
    const auto request =
        http::make_request(http::Method::get, "/column/220681101/manifest.json", "", {{"If-None-Match", tag}})
            .value();
    EXPECT_EQ(http::prepare(request, std::move(answer)).status, 304);
}

struct EmbeddedListTest : ServedColumn {};

TEST_F(EmbeddedListTest, is_a_page_that_any_site_may_frame)
{
    const auto answer = ask("/embed/220681101");
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(std::string(*answer.header("content-security-policy")).find("frame-ancestors *") !=
                std::string::npos);
    const std::string page(answer.content());
    EXPECT_TRUE(page.find("<title>六道沟镇村务公开</title>") != page.npos);
    EXPECT_TRUE(page.find("https://gk.example.gov.cn/e/" + october.code) != page.npos);
    EXPECT_EQ(page.find("<script"), page.npos);
}

TEST_F(EmbeddedListTest, is_a_script_that_any_site_may_load)
{
    const auto answer = ask("/embed/220681101212.js");
    EXPECT_EQ(answer.header("content-type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(answer.header("cross-origin-resource-policy"), "cross-origin");
    const std::string script(answer.content());
    EXPECT_TRUE(script.find(october.code) != script.npos);
    EXPECT_EQ(script.find("[[list]]"), script.npos);
    EXPECT_EQ(script.find("</"), script.npos);
}

TEST_F(EmbeddedListTest, is_of_divisions_that_are_there)
{
    EXPECT_EQ(ask("/embed/220681999").status, 404);
    EXPECT_EQ(ask("/embed/x.js").status, 404);
}

}
}
