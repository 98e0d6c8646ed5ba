// Doors as people meet them: pages and forms.

#include "app/block_account.hpp"
#include "web/doors.hpp"

#include <regex>

namespace gongkai::web {
namespace {

const std::string password = "Shan-shui7";

std::string hidden(const http::Response& response, const std::string& name) // a hidden field's value, as a browser reads it
{
    std::smatch found;
    const auto page = text(response);
    if (!std::regex_search(page, found, std::regex("name=\"" + name + "\" value=\"([^\"]*)\""))) return {};
    auto value = found[1].str();
    for (const auto& [from, to] : {std::pair{"&quot;", "\""}, {"&#34;", "\""}, {"&#39;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
        value = replace_all(value, from, to);
    return value;
}

struct SignInPageTest : testing::Test {
    WholeSite town;
    http::Response sign_in(Typed more = {}, const std::string& with = password)
    {
        more.insert(more.end(), {{"login", "liuchunhai"}, {"password", with}});
        return town.post("/work/sign-in", more);
    }
    void SetUp() override { town.give_password(town.world.clerk, password); }
};

TEST_F(SignInPageTest, leads_there_and_back)
{
    const auto sent = town.get("/work/me?x=1");
    EXPECT_EQ(sent.status, 303);
    EXPECT_EQ(sent.header("location"), "/work/sign-in?next=%2Fwork%2Fme%3Fx%3D1");
    EXPECT_EQ(hidden(town.get("/work/sign-in?next=%2Fwork%2Fme"), "next"), "/work/me");
    EXPECT_EQ(sign_in({{"next", "/work/me"}}).header("location"), "/work/me");
}

TEST_F(SignInPageTest, sets_a_cookie_that_scripts_and_other_sites_do_not_get)
{
    const auto cookie = std::string(sign_in().header("set-cookie").value_or(""));
    EXPECT_NE(cookie.find("HttpOnly"), std::string::npos) << cookie;
    EXPECT_NE(cookie.find("SameSite=Lax"), std::string::npos);
    auto request = WholeSite::request(http::Method::post, "/work/sign-in", "", urlencoded({{"login", "liuchunhai"}, {"password", password}}));
    request.secure = true;
    const auto secure = std::string(town.ask(std::move(request)).header("set-cookie").value_or(""));
    EXPECT_TRUE(secure.starts_with("__Host-sid=")) << secure;
    EXPECT_NE(secure.find("Secure"), std::string::npos);
}

TEST_F(SignInPageTest, keeps_the_name_and_never_the_password_when_refused)
{
    const auto response = sign_in({}, "Wrong-one77");
    EXPECT_EQ(response.status, 422);
    EXPECT_TRUE(says(response, "登录名或者密码不对"));
    EXPECT_TRUE(says(response, "value=\"liuchunhai\""));
    EXPECT_FALSE(says(response, "Wrong-one77"));
    EXPECT_FALSE(response.header("set-cookie"));
}

TEST_F(SignInPageTest, says_the_same_of_unknown_names)
{
    auto wrong = text(sign_in({}, "Wrong-one77"));
    auto unknown = text(town.post("/work/sign-in", {{"login", "liuchunhaj"}, {"password", "Wrong-one77"}}));
    EXPECT_EQ(wrong.size(), unknown.size());
    EXPECT_EQ(replace_all(wrong, "liuchunhai", "liuchunhaj"), unknown);
}

TEST_F(SignInPageTest, changes_the_cookie_of_a_browser_that_had_one)
{
    const auto first = town.browser_of_cookie(sign_in());
    const auto again = town.post("/work/sign-in", {{"login", "liuchunhai"}, {"password", password}}, first);
    EXPECT_EQ(again.status, 303);
    EXPECT_NE(town.browser_of_cookie(again).cookie, first.cookie);
    EXPECT_EQ(town.get("/work/me", first).status, 303) << "the old one is worth nothing";
}

TEST_F(SignInPageTest, ends_the_session_on_the_server)
{
    const auto browser = town.browser_of_cookie(sign_in());
    EXPECT_EQ(town.get("/work/me", browser).status, 200);
    EXPECT_EQ(town.post("/work/sign-out", {}, browser).status, 303);
    EXPECT_EQ(town.get("/work/me", browser).status, 303);
}

TEST_F(SignInPageTest, loses_nothing_when_a_session_ended_in_the_middle_of_a_form)
{
    town.world.open_duties(Date(std::chrono::year(2026) / 7 / 1));
    const auto draft = town.world.start("cai-01", "2026-10");
    const auto browser = town.browser_of_cookie(sign_in());
    town.world.clock.at = Instant(town.world.clock.at + std::chrono::minutes(61));
    const std::string typed = "清雪机械费，“三户”合交 <b>1,337.70</b> & 其他";
    const auto path = "/work/drafts/" + draft.id + "/nothing";
    const auto stopped = town.post(path, {{"version", std::to_string(draft.version)}, {"reason", typed}}, browser);
    EXPECT_EQ(stopped.status, 401);
    EXPECT_TRUE(says(stopped, "您刚才填的内容还在"));
    EXPECT_EQ(hidden(stopped, "again"), path);
    EXPECT_FALSE(says(stopped, browser.csrf));

    const auto wrong = sign_in({{"again", hidden(stopped, "again")}, {"kept", hidden(stopped, "kept")}}, "Wrong-one77");
    EXPECT_EQ(hidden(wrong, "kept"), hidden(stopped, "kept")) << "a mistake in between costs nothing";
    const auto in = sign_in({{"again", hidden(wrong, "again")}, {"kept", hidden(wrong, "kept")}});
    EXPECT_EQ(in.status, 200);
    EXPECT_TRUE(says(in, "清雪机械费"));
    EXPECT_TRUE(says(in, "action=\"" + path + "\""));
    EXPECT_EQ(hidden(in, "reason"), typed);

    const auto fresh = town.browser_of_cookie(in);
    EXPECT_EQ(hidden(in, "csrf"), fresh.csrf);
    const auto sent = town.post(hidden(stopped, "again"), {{"version", hidden(in, "version")}, {"reason", hidden(in, "reason")}}, fresh);
    EXPECT_EQ(sent.status, 303);
    EXPECT_TRUE(says(town.get(path.substr(0, path.size() - 8), fresh), "清雪机械费"));
}

TEST_F(SignInPageTest, does_not_carry_what_is_too_much)
{
    const auto stopped = town.post("/work/drafts", {{"reason", std::string(65 * 1024, 'x')}});
    EXPECT_EQ(stopped.status, 401);
    EXPECT_EQ(hidden(stopped, "again"), "");
    EXPECT_TRUE(says(stopped, "请重新登录，再做一次刚才的事"));
}

TEST_F(SignInPageTest, asks_for_the_phone_before_anything_else_when_an_administrator_requires_it)
{
    const auto browser = town.browser_of_cookie(sign_in());
    support::must(town.world.did(town.world.administrator, app::need_second_factor, {town.world.clerk.account, true}));
    EXPECT_EQ(town.get("/work", browser).header("location"), "/work/me/second-factor");
    const auto page = town.get("/work/me/second-factor", browser);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "<svg"));
    const auto wrong = town.post("/work/me/second-factor", {{"ticket", hidden(page, "ticket")}, {"code", "000000"}}, browser);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_EQ(hidden(wrong, "ticket"), hidden(page, "ticket")) << "the code on the phone stays good";
}

TEST_F(SignInPageTest, shows_a_link_to_hand_over_that_works_once)
{
    const auto administrator = town.browser(town.world.administrator);
    const auto shown = town.post("/work/people/invite", {{"name", "赵小梅"}, {"login", "zhaoxiaomei"}, {"role", "clerk"}, {"division", support::village}}, administrator);
    EXPECT_EQ(shown.status, 200);
    std::smatch found;
    const auto page = text(shown);
    ASSERT_TRUE(std::regex_search(page, found, std::regex("https://gk.example.gov.cn(/enter/[A-Za-z0-9_-]{43})")));
    const auto link = found[1].str();
    for (int i = 0; i < 3; ++i) EXPECT_EQ(town.get(link).status, 200) << "a chat program that looks at it uses nothing up";
    EXPECT_EQ(town.post(link + "/password", {{"password", "short"}, {"repeated", "short"}}).status, 422);
    const auto in = town.post(link + "/password", {{"password", "Gui-hua10li"}, {"repeated", "Gui-hua10li"}});
    EXPECT_EQ(in.status, 303);
    EXPECT_TRUE(says(town.get("/work/me", town.browser_of_cookie(in)), "赵小梅"));
    EXPECT_EQ(town.get(link).status, 410);
}

TEST_F(SignInPageTest, shows_the_people_of_a_town_and_what_was_done)
{
    const auto administrator = town.browser(town.world.administrator);
    const auto people = town.get("/work/people", administrator);
    EXPECT_TRUE(says(people, "刘春海")) << text(people).substr(0, 400);
    EXPECT_TRUE(says(people, "六道沟村"));
    sign_in({}, "Wrong-one77");
    const auto audit = town.get("/work/audit", administrator);
    EXPECT_EQ(audit.status, 200);
    EXPECT_TRUE(says(audit, "刘春海：登录"));
    EXPECT_TRUE(says(audit, "没有成功"));
}

}
}
