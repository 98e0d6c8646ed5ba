// A screen over HTTP as its player asks, and what the clerk and everybody read of it.

#include "app/close_place.hpp"
#include "app/register_place.hpp"
#include "base/json.hpp"
#include "doors.hpp"
#include "http/outgoing.hpp"
#include "support/stage_photos.hpp"

namespace gongkai::web {
namespace {

using support::must;

struct ScreenPages : testing::Test {
    WholeSite site;
    support::World& world = site.world;
    Browser clerk;

    void SetUp() override
    {
        world.open_duties(Date(std::chrono::year(2026) / 10 / 1));
        clerk = site.browser(world.clerk);
    }
    domain::Place place(domain::PlaceKind kind = domain::PlaceKind::screen,
                        const std::string& name = "大厅显示屏")
    {
        return must(world.did(world.clerk, app::register_place,
                              {.village = support::village,
                               .kind = kind,
                               .name = name,
                               .location = "党群服务中心一楼",
                               .a3_sheets = kind == domain::PlaceKind::board ? 4 : 0,
                               .since = Date(std::chrono::year(2026) / 11 / 1)}));
    }
    static http::Request asked(http::Method method, const std::string& target, const std::string& token,
                               const std::string& body = {}, const std::string& etag = {})
    {
        std::vector<http::Header> headers{{"Host", "gk.example.gov.cn"},
                                          {"User-Agent", "Mozilla/5.0 (X11; Linux) Chrome/86"},
                                          {"Accept", "application/json"}};
        if (!token.empty()) headers.push_back({"Authorization", "Bearer " + token});
        if (!etag.empty()) headers.push_back({"If-None-Match", etag});
        if (method == http::Method::post) {
            headers.push_back({"Content-Type", "application/json"});
            headers.push_back({"Origin", "https://gk.example.gov.cn"});
        }
        return http::make_request(method, target, body, std::move(headers)).value();
    }
    static boost::json::object json(const http::Response& response)
    {
        return parse_json(response.content()).value().as_object();
    }
    static std::string words(const boost::json::object& object, std::string_view name)
    {
        return std::string(object.at(name).as_string());
    }
    http::Response player(http::Method method, const domain::Place& screen, const std::string& path,
                          const std::string& token = {}, const std::string& body = {})
    {
        return site.ask(asked(method, "/screen/" + screen.id + path, token, body));
    }
    std::string paired(const domain::Place& screen)
    {
        const auto offered = json(player(http::Method::post, screen, "/code", "", "{}"));
        EXPECT_EQ(site.post("/work/places/" + screen.id + "/pair", {{"code", words(offered, "code")}}, clerk)
                      .status,
                  303);
        return words(offered, "token");
    }
    // As an honest player reports what the programme told it to show.
    std::string right_report(const domain::Place& screen, int sequence = 1, const std::string& more = "[]")
    {
        const auto programme = json(player(http::Method::get, screen, "/programme"));
        boost::json::array shown, notices;
        for (const auto& one : programme.at("editions").as_array())
            shown.push_back({{"code", one.at("code")}, {"digest", one.at("digest")}});
        for (const auto& one : programme.at("notices").as_array())
            notices.push_back(one.at("id"));
        boost::json::object report{{"sequence", sequence},
                                   {"since", "2026-11-24T02:00:00Z"},
                                   {"shown", shown},
                                   {"notices", notices},
                                   {"offline_seconds", 0},
                                   {"clock_error", 0},
                                   {"plays", parse_json(more).value()}};
        return to_json_text(report);
    }
    std::string open_page() { return "/" + std::string(support::village) + "/places"; }
    domain::Edition published() { return world.publish_finance("2026-10", "六道沟村-2026-10.xlsx"); }
};

TEST_F(ScreenPages, begin_with_a_player_that_anybody_may_open)
{
    const auto screen = place();
    const auto page = site.get("/screen/" + screen.id);
    ASSERT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "大厅显示屏"));
    EXPECT_TRUE(says(page, "<noscript>"));
    EXPECT_TRUE(page.header("content-security-policy")->find("worker-src 'self'") != std::string_view::npos);
    EXPECT_EQ(site.get("/screen/nowhere").status, 404);
    const auto board = site.get("/screen/" + place(domain::PlaceKind::board, "村部公开栏").id);
    EXPECT_EQ(board.status, 409);
    EXPECT_TRUE(says(board, "“村部公开栏”不是显示屏"));
    EXPECT_EQ(site.get("/screen/worker.js").header("content-type"), "text/javascript; charset=utf-8");
}

TEST_F(ScreenPages, show_the_words_of_what_has_no_table)
{
    const auto screen = place();
    world.publish(world.hand_in(support::written_stage(world, support::begun_stage(world))));
    const auto programme = json(player(http::Method::get, screen, "/programme"));
    const auto& paragraphs = programme.at("editions").as_array().at(0).at("paragraphs").as_array();
    EXPECT_EQ(paragraphs.at(0), "项目") << "a heading, then what stands below it";
    EXPECT_EQ(paragraphs.at(1), "照实写的");
}

TEST_F(ScreenPages, pair_by_six_digits)
{
    const auto screen = place();
    EXPECT_TRUE(says(site.get("/work/places/" + screen.id, clerk), "没有接上机器"));
    const auto offered = json(player(http::Method::post, screen, "/code", "", "{}"));
    const auto token = words(offered, "token");
    EXPECT_EQ(words(json(player(http::Method::get, screen, "/pairing", token)), "state"), "waiting");
    EXPECT_EQ(player(http::Method::get, screen, "/programme", token).status, 401)
        << "not before it was typed";
    const auto wrong = site.post("/work/places/" + screen.id + "/pair", {{"code", "12 34"}}, clerk);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(says(wrong, "请填屏幕上显示的六位数字"));
    EXPECT_TRUE(says(wrong, "value=\"12 34\"")) << "what was typed stays";
    ASSERT_EQ(
        site.post("/work/places/" + screen.id + "/pair", {{"code", words(offered, "code")}}, clerk).status,
        303);
    EXPECT_EQ(words(json(player(http::Method::get, screen, "/pairing", token)), "state"), "paired");
    EXPECT_EQ(player(http::Method::get, screen, "/programme", token).status, 200);
    const auto second = player(http::Method::post, screen, "/code", "", "{}");
    EXPECT_EQ(second.status, 409);
    EXPECT_TRUE(says(second, "一处只能接一台"));
    EXPECT_EQ(second.header("content-type"), "application/problem+json");
}

TEST_F(ScreenPages, send_whoever_guesses_back_to_pairing)
{
    const auto screen = place();
    const auto token = paired(screen);
    for (const auto* path : {"/programme", "/pairing"})
        for (const auto& guess : {std::string("guess"), token + "x", std::string()}) {
            if (guess.empty() && std::string_view(path) == "/programme") continue; // open to everybody
            const auto answer = player(http::Method::get, screen, path, guess);
            EXPECT_EQ(answer.status, 401) << path << " " << guess;
            EXPECT_EQ(answer.header("www-authenticate"), "Bearer");
        }
    EXPECT_EQ(player(http::Method::post, screen, "/reports", "guess", right_report(screen)).status, 401);
    EXPECT_EQ(
        player(http::Method::get, place(domain::PlaceKind::screen, "另一块"), "/programme", token).status,
        401)
        << "a token plays at one place";
    ASSERT_EQ(site.post("/work/places/" + screen.id + "/unpair", {}, clerk).status, 303);
    EXPECT_EQ(player(http::Method::get, screen, "/programme", token).status, 401);
}

TEST_F(ScreenPages, tell_the_programme_and_that_it_is_still_the_same)
{
    const auto screen = place();
    const auto edition = published();
    const auto answer = player(http::Method::get, screen, "/programme");
    const auto programme = json(answer);
    EXPECT_EQ(words(programme, "village"), "六道沟村");
    EXPECT_EQ(words(programme, "time"), "2026-11-24T02:00:00.000Z");
    ASSERT_EQ(programme.at("editions").as_array().size(), 1u);
    const auto& shown = programme.at("editions").as_array()[0].as_object();
    EXPECT_EQ(words(shown, "code"), edition.code);
    EXPECT_EQ(words(shown, "digest"), edition.commitment);
    EXPECT_EQ(words(shown, "until"), "2026-12-09T16:00:00.000Z");
    EXPECT_GT(shown.at("rows").as_array().size(), 3u);
    EXPECT_GT(words(shown.at("qr").as_object(), "path").size(), 100u);

    const auto etag = std::string(answer.header("etag").value());
    auto again = asked(http::Method::get, "/screen/" + screen.id + "/programme", "", "", etag);
    auto same = site.ask(again);
    EXPECT_TRUE(same.content().empty()) << "nothing was laid out";
    const auto sent = http::prepare(again, std::move(same));
    EXPECT_EQ(sent.status, 304);
    EXPECT_NE(sent.head.find("Server-Time: 2026-11-24T02:00:00.000Z"), sent.head.npos);
    world.publish_finance("2026-09", "六道沟村-2026-09.xlsx");
    EXPECT_EQ(http::prepare(again, site.ask(again)).status, 200);
}

TEST_F(ScreenPages, are_green_while_the_screen_says_that_it_shows_the_programme)
{
    const auto screen = place();
    const auto edition = published();
    const auto token = paired(screen);
    EXPECT_TRUE(says(site.get(open_page()), "配对以后还没有回报过"));
    const auto plays = R"([{"edition":")" + edition.code + R"(","day":"2026-11-24","seconds":95,"times":2}])";
    const auto report = right_report(screen, 1, plays);
    ASSERT_EQ(player(http::Method::post, screen, "/reports", token, report).status, 200);
    ASSERT_EQ(player(http::Method::post, screen, "/reports", token, report).status, 200) << "sent twice";
    EXPECT_TRUE(says(site.get(open_page()), "正在播放，和公布的一致"));
    const auto page = site.get("/work/places/" + screen.id, clerk);
    EXPECT_TRUE(says(page, "正在播放，和公布的一致"));
    EXPECT_TRUE(says(page, "11月24日，放了 2 次，合计 1 分钟"));
    EXPECT_TRUE(says(site.get("/work/places", clerk), "正在播放，和公布的一致"));
    const auto file = site.get("/work/places/" + screen.id + "/plays.csv", clerk);
    EXPECT_TRUE(says(file, "2026-11-24,大厅显示屏," + edition.code));
    EXPECT_TRUE(says(file, ",2,95"));
    EXPECT_EQ(site.get("/work/places/" + screen.id + "/plays.csv", site.browser(world.other_clerk)).status,
              404);

    const auto second = world.publish_finance("2026-09", "六道沟村-2026-09.xlsx");
    EXPECT_TRUE(says(site.get(open_page()), "还没有放上去：" + second.code));
    ASSERT_EQ(player(http::Method::post, screen, "/reports", token, right_report(screen, 2)).status, 200);
    EXPECT_TRUE(says(site.get(open_page()), "正在播放，和公布的一致"));
    world.at("2026-11-24T02:03:01Z");
    const auto silent = site.get(open_page());
    EXPECT_TRUE(says(silent, "最后一次回报是 11月24日 10:00"))
        << "a page that was kept would be green for ever";
    EXPECT_TRUE(says(silent, "没有消息"));
}

TEST_F(ScreenPages, refuse_reports_that_are_none)
{
    const auto screen = place();
    const auto token = paired(screen);
    const auto report = right_report(screen, 3);
    EXPECT_EQ(player(http::Method::post, screen, "/reports", token, "{").status, 422);
    EXPECT_EQ(player(http::Method::post, screen, "/reports", token, "[]").status, 422);
    EXPECT_EQ(player(http::Method::post, screen, "/reports", token, R"({"sequence":1})").status, 422);
    EXPECT_EQ(
        player(http::Method::post, screen, "/reports", token, replace_all(report, "\"since\"", "\"sinse\""))
            .status,
        422);
    EXPECT_EQ(player(http::Method::post, screen, "/reports", token, report).status, 200);
    const auto old = player(http::Method::post, screen, "/reports", token, right_report(screen, 2));
    EXPECT_EQ(old.status, 409);
    EXPECT_TRUE(says(old, "可能有两台机器用着同一份配对"));
    EXPECT_EQ(json(player(http::Method::get, screen, "/pairing", token)).at("sequence").to_number<int>(), 3);
    EXPECT_EQ(site.door.body_limit(http::Method::post, "/screen/" + screen.id + "/reports"), 64u * 1024);
}

TEST_F(ScreenPages, say_that_a_clock_is_wrong)
{
    const auto screen = place();
    const auto token = paired(screen);
    const auto report = replace_all(right_report(screen), "\"clock_error\":0", "\"clock_error\":-7300");
    ASSERT_EQ(player(http::Method::post, screen, "/reports", token, report).status, 200);
    EXPECT_TRUE(says(site.get("/work/places/" + screen.id, clerk), "这台机器自己的时钟慢了 2 小时 1 分钟"));
}

TEST_F(ScreenPages, say_that_the_place_is_closed)
{
    const auto screen = place();
    const auto token = paired(screen);
    must(world.did(world.clerk, app::close_place, {screen.id, screen.version, "大厅装修"}));
    EXPECT_TRUE(says(site.get("/screen/" + screen.id), "“大厅显示屏”已经撤掉了，这里不再播放"));
    EXPECT_EQ(player(http::Method::get, screen, "/programme", token).status, 401);
    EXPECT_TRUE(says(player(http::Method::post, screen, "/code", "", "{}"), "已经撤掉了"));
    EXPECT_EQ(words(json(player(http::Method::get, screen, "/programme")), "closed"),
              "“大厅显示屏”已经撤掉了，这里不再播放。");
    EXPECT_EQ(site.get("/work/places/" + screen.id, clerk).status, 200);
}

TEST_F(ScreenPages, are_taken_over_by_a_notice_until_it_ends)
{
    const auto screen = place();
    const auto director = site.browser(world.director);
    EXPECT_TRUE(says(site.get("/work", director), "给显示屏发应急通知"));
    const Typed typed{{"scope", support::village}, {"words", "今晚停水<8点>"}, {"until", "2026-11-24 09:00"}};
    const auto past = site.post("/work/screen-notices", typed, director);
    EXPECT_EQ(past.status, 422);
    EXPECT_TRUE(says(past, "这个时间已经过了"));
    EXPECT_TRUE(says(past, "今晚停水&lt;8点&gt;")) << "what was typed stays";
    auto later = typed;
    later[2].second = "2026-11-24 20:00";
    ASSERT_EQ(site.post("/work/screen-notices", later, director).status, 303);
    const auto programme = json(player(http::Method::get, screen, "/programme"));
    const auto& notice = programme.at("notices").as_array().at(0).as_object();
    EXPECT_EQ(words(notice, "words"), "今晚停水<8点>");
    EXPECT_EQ(words(notice, "by"), "六道沟村 赵国强");
    const auto page = site.get("/work/screen-notices", clerk);
    EXPECT_TRUE(says(page, "正在屏幕上"));
    ASSERT_EQ(site.post("/work/screen-notices/" + words(notice, "id") + "/end", {}, clerk).status, 303);
    EXPECT_TRUE(json(player(http::Method::get, screen, "/programme")).at("notices").as_array().empty());
    EXPECT_TRUE(says(site.get("/work/screen-notices", director), "提前撤下"));
    EXPECT_EQ(site.post("/work/screen-notices/" + words(notice, "id") + "/end", {}, clerk).status, 409);
    EXPECT_EQ(site.post("/work/screen-notices/nowhere/end", {}, clerk).status, 404);
    EXPECT_EQ(site.post("/work/screen-notices", later, site.browser(world.other_clerk)).status, 404);
}

}
}
