// Screens: paired by a code, told what to show, believed only by what they say; notices over them.

#include "app/ask_pairing_code.hpp"
#include "app/close_place.hpp"
#include "app/end_screen_notice.hpp"
#include "app/pair_screen.hpp"
#include "app/register_place.hpp"
#include "app/report_screen.hpp"
#include "app/screen_programme.hpp"
#include "app/show_screen_notice.hpp"
#include "app/unpair_screen.hpp"
#include "store/audits.hpp"
#include "store/screen_reports.hpp"
#include "store/screens.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;

namespace {

struct Screens : WorldOnEveryEngine {
    domain::Place registered(const std::string& name = "大厅显示屏",
                             domain::PlaceKind kind = domain::PlaceKind::screen)
    {
        return must(world().did(world().clerk, app::register_place,
                                {.village = village,
                                 .kind = kind,
                                 .name = name,
                                 .location = "党群服务中心一楼",
                                 .a3_sheets = kind == domain::PlaceKind::board ? 4 : 0,
                                 .since = parse_date("2026-11-01").value()}));
    }
    Result<app::OfferedCode> asked(const domain::Place& place)
    {
        return world().did({}, app::ask_pairing_code, {place.id, "chrome linux"});
    }
    std::string paired(const domain::Place& place) // → the device's token
    {
        const auto offered = must(asked(place));
        must(world().did(world().clerk, app::pair_screen, {place.id, offered.code}));
        return offered.token;
    }
    app::ReportScreen right(const domain::Place& place, const std::string& token, std::int64_t sequence = 1)
    {
        auto desk = world().as({});
        const auto showing = app::must_show(desk.office, app::screen_programme(desk.office, place));
        return {.place = place.id,
                .sequence = sequence,
                .since = to_text(world().clock.at),
                .shown = showing.editions,
                .notices = showing.notices,
                .plays = {},
                .token = token};
    }
    Result<app::TakenReport> reported(const app::ReportScreen& report)
    {
        return world().did({}, app::report_screen, report);
    }
    domain::ScreenStanding standing(const domain::Place& place)
    {
        auto desk = world().as({});
        return app::screen_standing(desk.office, place);
    }
    std::vector<std::string> playing(const domain::Place& place)
    {
        auto desk = world().as({});
        std::vector<std::string> codes;
        for (const auto& one : app::screen_programme(desk.office, place).editions)
            codes.push_back(one.heading.code);
        return codes;
    }
    std::vector<domain::ScreenPlay> plays(const domain::Place& place)
    {
        auto desk = world().as({});
        return store::ScreenReports(desk.office.db).plays_at(place.id, 100);
    }
    std::vector<std::string> acts()
    {
        auto desk = world().as({});
        std::vector<std::string> names;
        for (const auto& audit : store::Audits(desk.office.db).recent(town, 100))
            names.push_back(audit.act);
        return names;
    }
    bool was_recorded(const std::string& act) { return std::ranges::count(acts(), act) > 0; }
    domain::Edition published() { return world().publish_finance("2026-10", "六道沟村-2026-10.xlsx"); }
};
ON_EVERY_ENGINE(Screens);

}

TEST_P(Screens, are_paired_by_the_code_that_they_show)
{
    const auto place = registered();
    EXPECT_EQ(standing(place).state, domain::ScreenState::unpaired);
    const auto offered = must(asked(place));
    EXPECT_EQ(offered.code.size(), 6u);
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::pair_screen, {place.id, "12"})), "screen.no_code");
    const auto other = offered.code == "000000" ? "000001" : "000000";
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::pair_screen, {place.id, other})),
              "screen.unknown_code");
    EXPECT_EQ(refusal_of(reported(right(place, offered.token))), "screen.not_paired")
        << "nobody typed it yet";
    must(world().did(world().clerk, app::pair_screen, {place.id, offered.code}));
    EXPECT_EQ(standing(place).state, domain::ScreenState::silent);
    EXPECT_TRUE(was_recorded("pair_screen"));
    must(reported(right(place, offered.token)));
    EXPECT_EQ(standing(place).state, domain::ScreenState::showing);
}

TEST_P(Screens, are_paired_by_those_whose_village_it_is)
{
    const auto place = registered();
    const auto code = must(asked(place)).code;
    EXPECT_EQ(world().did(world().other_clerk, app::pair_screen, {place.id, code}).error().kind,
              Refusal::Kind::missing);
    EXPECT_EQ(world().did(world().director, app::pair_screen, {place.id, code}).error().kind,
              Refusal::Kind::forbidden);
    EXPECT_TRUE(world().did(world().town_officer, app::pair_screen, {place.id, code}));
}

TEST_P(Screens, take_no_second_device)
{
    const auto place = registered();
    const auto first = must(asked(place)), second = must(asked(place));
    EXPECT_NE(first.code, second.code) << "two screens never show one code";
    must(world().did(world().clerk, app::pair_screen, {place.id, first.code}));
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::pair_screen, {place.id, second.code})),
              "screen.plays_already");
    EXPECT_EQ(refusal_of(asked(place)), "screen.plays_already");
    EXPECT_EQ(refusal_of(reported(right(place, second.token))), "screen.not_paired");
    must(world().did(world().clerk, app::unpair_screen, {place.id}));
    EXPECT_TRUE(was_recorded("unpair_screen"));
    EXPECT_EQ(refusal_of(reported(right(place, first.token))), "screen.not_paired");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::unpair_screen, {place.id})), "screen.plays_nothing");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::pair_screen, {place.id, second.code})),
              "screen.unknown_code")
        << "codes of before are of no use";
    paired(place);
}

TEST_P(Screens, show_codes_for_minutes_and_not_too_many)
{
    const auto place = registered();
    const auto old = must(asked(place));
    for (std::size_t more = 1; more < domain::most_codes_at_a_place; ++more)
        must(asked(place));
    EXPECT_EQ(refusal_of(asked(place)), "screen.too_many_codes");
    world().at("2026-11-24T02:10:00Z");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::pair_screen, {place.id, old.code})),
              "screen.unknown_code");
    EXPECT_TRUE(asked(place));
}

TEST_P(Screens, are_asked_for_where_one_hangs)
{
    EXPECT_EQ(refusal_of(asked(registered("村部公开栏", domain::PlaceKind::board))), "screen.is_none");
    domain::Place nowhere;
    nowhere.id = "nowhere";
    EXPECT_EQ(asked(nowhere).error().kind, Refusal::Kind::missing);
    const auto place = registered();
    const auto token = paired(place);
    must(world().did(world().clerk, app::close_place, {place.id, place.version, "拆了"}));
    EXPECT_EQ(refusal_of(asked(place)), "screen.closed");
    EXPECT_EQ(refusal_of(reported(right(place, token))), "screen.not_paired");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::unpair_screen, {place.id})), "place.closed_already");
}

TEST_P(Screens, play_what_counts_for_as_long_as_it_hangs)
{
    const auto place = registered();
    EXPECT_TRUE(playing(place).empty());
    const auto first = of_csv();
    EXPECT_EQ(playing(place), std::vector{first.code});
    const auto second = corrected(first);
    EXPECT_EQ(playing(place), std::vector{second.code});
    world().at("2026-12-09T15:59:00Z");
    EXPECT_EQ(playing(place).size(), 1u) << "its fifteenth day";
    world().at("2026-12-09T16:00:00Z");
    EXPECT_TRUE(playing(place).empty());
}

TEST_P(Screens, are_stale_until_they_say_that_they_show_the_correction)
{
    const auto place = registered();
    const auto first = of_csv();
    const auto token = paired(place);
    const auto old = right(place, token);
    must(reported(old));
    EXPECT_EQ(standing(place).state, domain::ScreenState::showing);
    const auto second = corrected(first);
    EXPECT_EQ(standing(place).state, domain::ScreenState::stale);
    EXPECT_EQ(standing(place).outdated, std::vector{first.code});
    EXPECT_EQ(standing(place).missing, std::vector{second.code});
    must(reported(right(place, token, 2)));
    EXPECT_EQ(standing(place).state, domain::ScreenState::showing);
    world().at("2026-11-24T02:03:01Z");
    EXPECT_EQ(standing(place).state, domain::ScreenState::silent);
}

TEST_P(Screens, count_what_was_played_once_however_often_it_is_sent)
{
    const auto place = registered();
    const auto edition = published();
    auto report = right(place, paired(place));
    const auto today = parse_date("2026-11-24").value();
    report.plays = {{edition.code, today, 40, 2}, {edition.code, parse_date("2026-11-23").value(), 10, 1}};
    EXPECT_TRUE(must(reported(report)).counted);
    EXPECT_FALSE(must(reported(report)).counted) << "its answer was lost on the way";
    report.sequence = 2;
    report.plays = {{edition.code, today, 5, 1}};
    EXPECT_TRUE(must(reported(report)).counted);
    ASSERT_EQ(plays(place).size(), 2u);
    EXPECT_EQ(plays(place).front().day, today);
    EXPECT_EQ(plays(place).front().seconds, 45);
    EXPECT_EQ(plays(place).front().times, 3);
    report.sequence = 1;
    EXPECT_EQ(refusal_of(reported(report)), "screen.old_report");
    auto desk = world().as({});
    const auto sums = store::ScreenReports(desk.office.db).sums_at(place.id, 10);
    ASSERT_EQ(sums.size(), 1u);
    EXPECT_EQ(sums.front().days, 2);
    EXPECT_EQ(sums.front().seconds, 55);
    EXPECT_EQ(sums.front().times, 4);
}

TEST_P(Screens, are_not_believed_when_they_talk_nonsense)
{
    const auto place = registered();
    const auto edition = published();
    const auto good = right(place, paired(place));
    const auto said = [&](auto spoil) {
        auto report = good;
        spoil(report);
        return refusal_of(reported(report));
    };
    const auto today = parse_date("2026-11-24").value();
    EXPECT_EQ(said([](auto& r) { r.since = "gestern"; }), "screen.nonsense");
    EXPECT_EQ(said([](auto& r) { r.sequence = 0; }), "screen.nonsense");
    EXPECT_EQ(said([](auto& r) { r.shown.front().digest = "short"; }), "screen.nonsense");
    EXPECT_EQ(said([](auto& r) { r.shown.assign(201, r.shown.front()); }), "screen.nonsense");
    EXPECT_EQ(said([](auto& r) { r.clock_error = std::int64_t{1} << 60; }), "screen.nonsense");
    EXPECT_EQ(said([](auto& r) { r.offline_seconds = -1; }), "screen.nonsense");
    EXPECT_EQ(said([&](auto& r) { r.plays = {{edition.code, today, 86'401, 1}}; }), "screen.nonsense");
    EXPECT_EQ(said([&](auto& r) {
                  r.plays = {{edition.code, today, 50'000, 1}, {edition.code, today, 50'000, 1}};
              }),
              "screen.nonsense")
        << "no day is so long";
    EXPECT_EQ(said([&](auto& r) {
                  r.plays = {{edition.code, plus_days(today, 1), 1, 1}};
              }),
              "screen.nonsense");
    EXPECT_EQ(said([&](auto& r) { r.plays = {{"LDG-2222-222", today, 1, 1}}; }), "screen.foreign_edition");
    EXPECT_EQ(said([](auto& r) { r.token = "guessed"; }), "screen.not_paired");
    EXPECT_EQ(said([](auto&) {}), "");
}

TEST_P(Screens, tell_their_wrong_clock)
{
    const auto place = registered();
    auto report = right(place, paired(place));
    report.clock_error = -1'800'000'000;   // since 1970
    report.since = "2026-11-25T00:00:00Z"; // ahead of the server
    must(reported(report));
    const auto told = standing(place);
    EXPECT_EQ(told.state, domain::ScreenState::showing) << "pages go by the server's time";
    EXPECT_TRUE(domain::has_wrong_clock(*told.report));
    EXPECT_EQ(told.report->since, world().clock.at);
}

TEST_P(Screens, show_notices_of_the_village_and_of_the_town_until_they_end)
{
    const auto place = registered();
    const app::ShowScreenNotice order{village, "今晚八点停水，请提前储水。", "2026-11-24 20:00"};
    EXPECT_EQ(world().did(world().other_clerk, app::show_screen_notice, order).error().kind,
              Refusal::Kind::missing);
    EXPECT_EQ(world().did(world().chair, app::show_screen_notice, order).error().kind,
              Refusal::Kind::forbidden);
    const auto notice = must(world().did(world().director, app::show_screen_notice, order));
    EXPECT_EQ(notice.said_by_name, "赵国强");
    must(world().did(world().town_officer, app::show_screen_notice,
                     {town, "防汛四级响应。", "2026-11-24 12:00"}));
    const auto on = [&] {
        auto desk = world().as({});
        return app::screen_programme(desk.office, place).notices.size();
    };
    EXPECT_EQ(on(), 2u);
    EXPECT_EQ(
        refusal_of(world().did(world().clerk, app::show_screen_notice, {town, "全镇", "2026-11-24 12:00"})),
        "page.not_found")
        << "not over other villages";
    world().at("2026-11-24T04:00:00Z");
    EXPECT_EQ(on(), 1u) << "the town's is over";
    must(world().did(world().clerk, app::end_screen_notice, {notice.id}));
    EXPECT_EQ(on(), 0u);
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::end_screen_notice, {notice.id})),
              "screen_notice.ended_already");
    EXPECT_TRUE(was_recorded("show_screen_notice"));
    EXPECT_TRUE(was_recorded("end_screen_notice"));
}

TEST_P(Screens, take_no_notice_that_is_too_long_over_or_says_a_number)
{
    const auto said = [&](const std::string& words, const std::string& until) {
        return refusal_of(world().did(world().clerk, app::show_screen_notice, {village, words, until}));
    };
    std::string long_words;
    for (int i = 0; i < 121; ++i)
        long_words += "水";
    EXPECT_EQ(said(long_words, "2026-11-24 18:00"), "words.too_long");
    EXPECT_EQ(said(" ", "2026-11-24 18:00"), "screen_notice.no_words");
    EXPECT_EQ(said("停水", "2026-11-23 18:00"), "screen_notice.over_already");
    EXPECT_EQ(said("停水", "晚上"), "screen_notice.no_end");
    EXPECT_EQ(said("有事打 13944012345", "2026-11-24 18:00"), "words.personal");
}
