// Who may come through which door, and whose things they find behind it.

#include "app/draft_catalog.hpp"
#include "app/record_happening.hpp"
#include "app/register_place.hpp"
#include "app/write_draft.hpp"
#include "web/doors.hpp"
#include "web/matrix.hpp"

#include <algorithm>

namespace gongkai::web {
namespace {

using matrix::About;
using matrix::Expectation;

struct Somebody {
    char letter;
    std::string name;
    domain::Actor actor;
};

struct Things { // of one village: what the blanks of an address stand for
    std::string home, draft, code, account, happening, marker, layer, place;
};

// Two villages with a draft, an edition and a person each. Everybody who asks belongs to the first.
struct TwoVillages : WholeSite {
    std::vector<Somebody> people;
    Things own, other;

    TwoVillages()
    {
        world.open_duties(Date(std::chrono::year(2026) / 7 / 1));
        people = {{'n', "nobody", {}},
                  {'c', "clerk", world.clerk},
                  {'s', "supervisor", world.supervisor},
                  {'h', "supervisor_chair", world.chair},
                  {'d', "director", world.director},
                  {'e', "secretary", world.secretary},
                  {'t', "town_officer", world.town_officer},
                  {'u', "upper_officer", person("upper", {{domain::Role::upper_officer, "220681"}})},
                  {'a', "administrator", world.administrator}};
        own = things(support::village, world.clerk, world.chair, world.director, "自家村的草稿甲乙丙", support::village);
        const auto chair = person("ochair", {{domain::Role::supervisor_chair, support::other_village}});
        const auto director = person("odirector", {{domain::Role::director, support::other_village}});
        other = things(support::other_village, world.other_clerk, chair, director, "别家村的草稿子丑寅", "220681102200");
    }

    domain::Actor person(const std::string& login, std::vector<domain::Grant> grants)
    {
        auto desk = world.as({});
        const auto made = app::create_demo_person(desk.office, {login, "某人", grants});
        return {made.account, "某人", std::move(grants)};
    }

    Things things(const std::string& village, const domain::Actor& clerk, const domain::Actor& chair,
                  const domain::Actor& director, const std::string& marker, const std::string& home)
    {
        using support::must;
        auto draft = must(world.did(clerk, app::start_draft, {village, "cai-01", "2026-10"}));
        draft = must(world.did(clerk, app::write_draft, {.draft = draft.id, .version = draft.version, .title = marker}));
        auto nothing = must(world.did(clerk, app::start_draft, {village, "cai-01", "2026-09"}));
        nothing = must(world.did(clerk, app::declare_nothing, {nothing.id, nothing.version, "本月没有收支"}));
        nothing = must(world.did(clerk, app::hand_in_draft, {nothing.id, nothing.version}));
        must(world.did(chair, app::review_draft, {.draft = nothing.id, .commitment = nothing.commitment, .says = {}}));
        const auto edition = must(world.did(director, app::publish_draft, {nothing.id, nothing.commitment}));
        const auto member = person("member-" + village, {{domain::Role::clerk, home}});
        const auto happened = must(world.did(clerk, app::record_happening,
                                             {.village = village, .item = "shi-35", .happened_on = Date(std::chrono::year(2026) / 11 / 22),
                                              .words = "水管冻裂，全村停水一天"}));
        const auto layer = must(world.did(world.town_officer, app::draft_catalog,
                                          {.division = village, .applies_to = law::AppliesTo::village, .document = marker, .note = {}}));
        const auto place = must(world.did(clerk, app::register_place,
                                          {.village = village, .name = "村部公开栏", .location = "村部", .a3_sheets = 4,
                                           .since = Date(std::chrono::year(2026) / 11 / 1)}));
        return {home, draft.id, edition.code, member.account, happened.happening.id, marker, layer.id, place.id};
    }
};

http::Response let_in(Visit&)
{
    return http::text(200, "in");
}

std::string filled(std::string text, const Things& things, const std::string& village)
{
    const std::pair<const char*, std::string> blanks[] = {
        {"{division}", village},       {"{village}", village},
        {"{period}", "2026-10"},       {"{item}", "cai-01"},
        {"{draft}", things.draft},     {"{code}", things.code},
        {"{account}", things.account}, {"{happening}", things.happening},
        {"{home}", things.home},       {"{photo}", "made-up"},
        {"{upload}", "made-up"},       {"{place}", things.place},
        {"{notice}", "made-up"},       {"{mark}", things.code},
        {"{layer}", things.layer},     {"{line}", "2"},
        {"{token}", "made-up"},        {"{name}", "clerk"},
        {"{path...}", "none.css"}};
    for (const auto& [blank, value] : blanks) text = replace_all(std::move(text), blank, value);
    return text;
}

class Matrix : public testing::Test {
protected:
    TwoVillages town;

    http::Response asked(const FrontDoor& door, const Expectation& row, const Somebody& who, bool own)
    {
        const std::string route = row.route;
        const auto& things = own ? town.own : town.other;
        const auto village = own ? support::village : support::other_village;
        const auto browser = who.letter == 'n' ? Browser{} : town.browser(who.actor);
        const auto address = filled(route.substr(route.find(' ') + 1), things, village);
        const auto method = http::parse_method(route.substr(0, route.find(' '))).value();
        if (method == http::Method::get || method == http::Method::head || method == http::Method::options)
            return town.ask(WholeSite::request(method, address, browser.cookie), &door);
        Typed fields{{"csrf", browser.csrf}};
        for (const auto& [name, value] : row.fields) fields.emplace_back(name, filled(value, things, village));
        return town.ask(WholeSite::request(method, address, browser.cookie, urlencoded(fields)), &door);
    }

    static std::string outcome(const http::Response& response)
    {
        const auto to = response.header("location").value_or("");
        if (response.status == 401 || (response.status == 303 && to.starts_with("/work/sign-in"))) return "sign in";
        if (response.status >= 500) return "fault";
        return response.status == 403 || response.status == 404 ? std::to_string(response.status) : "in";
    }

    static std::string expected(const Expectation& row, const Somebody& who, bool own)
    {
        if (row.about == About::everybody) return "in";
        if (std::string_view(row.who).find(who.letter) == std::string_view::npos) return who.letter == 'n' ? "sign in" : "403";
        const bool reaches_both = row.about == About::village && (who.letter == 't' || who.letter == 'u');
        const bool is_theirs = row.about == About::oneself || row.about == About::office || own || reaches_both;
        if (!is_theirs) return "404";
        return row.answers == 404 ? "404" : "in";
    }

    // Nothing when it is as it must be.
    std::string difference(const FrontDoor& door, const Expectation& row, const Somebody& who, bool own)
    {
        const auto response = asked(door, row, who, own);
        const auto is = outcome(response), must_be = expected(row, who, own);
        const auto cell = std::string(row.route) + " by " + who.name + (own ? " at home" : " elsewhere");
        const bool is_open = row.about == About::everybody && is != "sign in" && is != "fault" &&
                             (is != "403" || row.answers == 403);
        if (is != must_be && !is_open) return cell + ": " + is + " (" + std::to_string(response.status) + "), must be " + must_be;
        const bool may_read_other = who.letter == 't' || who.letter == 'u';
        if (says(response, town.other.marker) && !(may_read_other && must_be == "in")) return cell + ": shows another village's draft";
        if (says(response, town.own.marker) && (must_be != "in" || row.about == About::everybody)) return cell + ": shows a draft";
        return {};
    }

    std::vector<std::string> differences(const FrontDoor& door, const Expectation& row)
    {
        std::vector<std::string> found;
        for (const auto& who : town.people)
            for (const bool own : {true, false})
                if (auto wrong = difference(door, row, who, own); !wrong.empty()) found.push_back(std::move(wrong));
        return found;
    }

    static std::string name_of(const Route& route)
    {
        return std::string(http::name_of(route.method)) + " " + std::string(route.path);
    }
    static const Expectation* expectation_of(const std::string& route)
    {
        const auto row = std::ranges::find(matrix::expectations, route, [](const Expectation& e) { return std::string(e.route); });
        return row == matrix::expectations.end() ? nullptr : &*row;
    }
};

TEST_F(Matrix, has_a_row_for_every_route_and_no_other)
{
    std::vector<std::string> routes;
    for (const auto& route : town.door.routes()) routes.push_back(name_of(route));
    for (const auto& route : routes) EXPECT_TRUE(expectation_of(route)) << route << " has no row in tests/web/matrix.hpp";
    for (const auto& row : matrix::expectations)
        EXPECT_NE(std::ranges::find(routes, row.route), routes.end()) << row.route << " is no route any more";
}

TEST_F(Matrix, holds_for_everybody_at_home_and_elsewhere)
{
    for (const auto& route : town.door.routes()) ASSERT_TRUE(expectation_of(name_of(route))) << name_of(route);
    for (const auto& row : matrix::expectations)
        for (const auto& wrong : differences(town.door, row)) ADD_FAILURE() << wrong;
}

// The test of the test: each guarded row is opened to everybody in turn, and the matrix must notice. The handler is
// exchanged too, since those behind a guard may rely on it.
TEST_F(Matrix, turns_red_when_any_guard_is_taken_away)
{
    const Somebody retired{'x', "somebody without office", town.person("retired", {})};
    std::vector<Route> routes = town.door.routes();
    for (auto& route : routes) {
        if (route.who.kind != Audience::Kind::roles) continue;
        const auto guarded = std::exchange(route, Route{anyone, route.method, route.path, let_in, route.body_limit});
        const FrontDoor open(town.world.house(), town.site, town.cache, {std::span<const Route>(routes)});
        const auto& row = *expectation_of(name_of(route));
        EXPECT_EQ(difference(town.door, row, retired, true), "");
        EXPECT_NE(difference(open, row, retired, true), "") << name_of(route);
        route = guarded;
    }
}

TEST_F(Matrix, of_forms_refuses_all_that_were_not_sent_from_our_own_pages)
{
    const auto browser = town.browser(town.world.clerk), stranger = town.browser(town.world.director);
    for (const auto& route : town.door.routes()) {
        if (route.method != http::Method::post) continue;
        const auto address = filled(std::string(route.path), town.own, support::village);
        const auto sent = [&](const std::string& token, const std::string& origin) {
            return town.ask(WholeSite::request(http::Method::post, address, browser.cookie, urlencoded({{"csrf", token}}), origin)).status;
        };
        EXPECT_EQ(sent("", "https://gk.example.gov.cn"), 403) << "no token: " << route.path;
        EXPECT_EQ(sent(stranger.csrf, "https://gk.example.gov.cn"), 403) << "another's token: " << route.path;
        EXPECT_EQ(sent(browser.csrf, "https://evil.example"), 403) << "foreign origin: " << route.path;
        EXPECT_EQ(sent(browser.csrf, "null"), 403) << "null origin: " << route.path;
        EXPECT_EQ(sent(browser.csrf, ""), 403) << "no origin at all, with a cookie: " << route.path;
    }
}

}
}
