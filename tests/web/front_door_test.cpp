#include "db/error.hpp"
#include "web/doors.hpp"

namespace gongkai::web {
namespace {

http::Response fall_over(Visit&)
{
    throw std::runtime_error("a bug");
}
http::Response find_the_disk_full(Visit&)
{
    throw db::StorageFailed("save_draft", "disk full");
}
http::Response find_the_database_busy(Visit&)
{
    throw db::Busy("save_draft", "locked");
}
const std::vector<Route> broken{{anyone, http::Method::get, "/broken", fall_over},
                                {anyone, http::Method::get, "/full", find_the_disk_full},
                                {anyone, http::Method::get, "/busy", find_the_database_busy}};

struct FrontDoorTest : testing::Test {
    WholeSite town;
    FrontDoor fragile{town.world.house(), town.site, town.cache, {std::span<const Route>(broken)}};

    http::Response broken_at(const std::string& path)
    {
        auto request = WholeSite::request(http::Method::get, path, "");
        request.id = "r-0123456789";
        return town.ask(std::move(request), &fragile);
    }
};

TEST_F(FrontDoorTest, says_what_to_do_where_nothing_is)
{
    const auto response = town.get("/no/such/page");
    EXPECT_EQ(response.status, 404);
    EXPECT_TRUE(says(response, "没有这一页"));
    EXPECT_TRUE(says(response, "<html lang=\"zh-CN\""));
    EXPECT_TRUE(says(response, "noindex"));
}

TEST_F(FrontDoorTest, tells_a_program_in_json)
{
    const auto response = town.get("/api/v1/editions/none/at/all");
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(response.header("content-type"), "application/problem+json");
    EXPECT_TRUE(says(response, "\"status\":404"));
}

TEST_F(FrontDoorTest, names_the_methods_an_address_takes)
{
    const auto response = town.post("/work/people", {});
    EXPECT_EQ(response.status, 405);
    EXPECT_TRUE(says(response, "不能直接打开"));
    EXPECT_TRUE(response.header("allow")->starts_with("GET"));
}

TEST_F(FrontDoorTest, forgives_a_slash_at_the_end)
{
    const auto response = town.get("/work/sign-in/");
    EXPECT_EQ(response.status, 308);
    EXPECT_EQ(response.header("location"), "/work/sign-in");
}

TEST_F(FrontDoorTest, takes_the_blame_with_a_number)
{
    const auto response = broken_at("/broken");
    EXPECT_EQ(response.status, 500);
    EXPECT_TRUE(says(response, "这是我们的错"));
    EXPECT_TRUE(says(response, "r-0123456789"));
    EXPECT_FALSE(says(response, "a bug"));
}

TEST_F(FrontDoorTest, says_that_only_reading_is_possible_when_the_disk_is_full)
{
    const auto response = broken_at("/full");
    EXPECT_EQ(response.status, 507);
    EXPECT_TRUE(says(response, "现在只能看，不能改"));
}

TEST_F(FrontDoorTest, keeps_what_was_typed_while_nothing_can_be_written)
{
    town.world.house().storage.note(db::StorageFailed("save_draft", "disk full"), town.world.clock.at);
    const auto browser = town.browser(town.world.clerk);
    const auto refused = town.post("/work/contact", {{"name", "刘春海"}, {"phone", "0439-5220000"}}, browser);
    EXPECT_EQ(refused.status, 507);
    EXPECT_EQ(refused.header("retry-after"), "5");
    EXPECT_TRUE(says(refused, "action=\"/work/contact\""));
    EXPECT_TRUE(says(refused, "value=\"刘春海\""));
    EXPECT_TRUE(says(refused, "value=\"" + browser.csrf + "\""));
    EXPECT_TRUE(says(refused, "再交一次"));
    EXPECT_EQ(town.get("/work", browser).status, 200);
    EXPECT_EQ(town.get("/").status, 200);
}

TEST_F(FrontDoorTest, offers_nothing_to_send_again_that_holds_a_password)
{
    town.world.house().storage.note(db::StorageFailed("save_draft", "disk full"), town.world.clock.at);
    const auto refused = town.post("/work/sign-in", {{"login", "liuchunhai"}, {"password", "Shan-shui7"}});
    EXPECT_EQ(refused.status, 507);
    EXPECT_FALSE(says(refused, "Shan-shui7"));
    EXPECT_FALSE(says(refused, "再交一次"));
}

TEST_F(FrontDoorTest, turns_to_reading_only_when_a_write_finds_the_disk_full)
{
    EXPECT_TRUE(town.world.house().storage.may_write());
    EXPECT_EQ(broken_at("/full").status, 507);
    EXPECT_FALSE(town.world.house().storage.may_write());
    EXPECT_EQ(town.world.house().storage.failing_since(), town.world.clock.at);
}

TEST_F(FrontDoorTest, asks_for_patience_when_the_database_is_busy)
{
    const auto response = broken_at("/busy");
    EXPECT_EQ(response.status, 503);
    EXPECT_EQ(response.header("retry-after"), "5");
}

TEST_F(FrontDoorTest, keeps_what_a_signed_in_person_sees_out_of_every_cache)
{
    const auto response = town.get("/", town.browser(town.world.clerk));
    EXPECT_EQ(response.status, 200);
    EXPECT_TRUE(response.kept_until.empty());
    EXPECT_EQ(response.header("cache-control"), http::cache_control::never);
    EXPECT_TRUE(says(response, "刘春海"));
}

TEST_F(FrontDoorTest, takes_back_a_cookie_that_opens_nothing)
{
    const auto response = town.get("/", {"made-up-cookie", ""});
    EXPECT_TRUE(response.header("set-cookie")->starts_with("sid=;")) << *response.header("set-cookie");
}

TEST_F(FrontDoorTest, knows_how_much_each_address_takes)
{
    EXPECT_EQ(town.door.body_limit(http::Method::post, "/work/sign-in"), 512u * 1024);
    EXPECT_EQ(town.door.body_limit(http::Method::post, "/nowhere"), 64u * 1024);
}

TEST_F(FrontDoorTest, says_how_much_could_be_taken_when_it_was_too_much)
{
    const auto ledger = WholeSite::request(http::Method::post, "/work/drafts/1/file", "");
    const auto response = town.door.rejected(ledger, {.status = 413, .most_bytes = 20 << 20});
    EXPECT_EQ(response.status, 413);
    EXPECT_TRUE(says(response, "最多能收 20 MB"));
    EXPECT_TRUE(says(response, "只留下本月的表"));
    EXPECT_TRUE(says(town.door.rejected(ledger, {.status = 413, .most_bytes = 64 << 10}), "最多能收 64 KB"));
}

TEST_F(FrontDoorTest, has_words_for_every_request_it_never_sees)
{
    for (const int status : {400, 408, 414, 415, 417, 431, 501, 503, 505}) {
        const auto response = town.door.rejected(http::Request{}, {.status = status});
        EXPECT_EQ(response.status, status);
        EXPECT_TRUE(says(response, "<html lang=\"zh-CN\""));
        EXPECT_TRUE(says(response, "请")) << "what to do, for " << status;
    }
    EXPECT_TRUE(says(town.door.rejected(http::Request{}, {.status = 414}), "地址太长"));
    const auto program = WholeSite::request(http::Method::get, "/api/v1/editions", "");
    EXPECT_EQ(town.door.rejected(program, {.status = 431}).header("content-type"),
              "application/problem+json");
}

TEST_F(FrontDoorTest, sends_nobody_to_other_sites)
{
    EXPECT_EQ(town.get("/type?size=large&back=https://evil.example/").header("location"), "/");
    EXPECT_EQ(town.get("/type?size=large&back=//evil.example/").header("location"), "/");
    town.give_password(town.world.clerk, "Shan-shui7");
    const auto response = town.post(
        "/work/sign-in", {{"login", "liuchunhai"}, {"password", "Shan-shui7"}, {"next", "//evil.example"}});
    EXPECT_EQ(response.header("location"), "/work");
}

TEST_F(FrontDoorTest, remembers_large_type_for_a_year)
{
    const auto response = town.get("/type?size=large&back=/220681101212");
    EXPECT_EQ(response.status, 303);
    EXPECT_EQ(response.header("location"), "/220681101212");
    EXPECT_TRUE(response.header("set-cookie")->find("Max-Age=31536000") != std::string_view::npos);
    auto request = WholeSite::request(http::Method::get, "/work/sign-in", "");
    request.headers.push_back({"Cookie", "type=large"});
    EXPECT_TRUE(says(town.ask(std::move(request)), "class=\"large\""));
}

TEST_F(FrontDoorTest, sees_a_session_once_a_minute)
{
    const auto browser = town.browser(town.world.clerk);
    for (int i = 0; i < 5; ++i) {
        town.world.clock.at = Instant(town.world.clock.at + std::chrono::minutes(50));
        ASSERT_EQ(town.get("/work/me", browser).status, 200) << i;
    }
}

}
}
