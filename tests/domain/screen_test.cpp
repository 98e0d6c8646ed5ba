// Screens: how one stands by what it said, the digits by which it is paired, until when a notice lies over
// it.

#include <gtest/gtest.h>

#include "domain/pairing.hpp"
#include "domain/screen_notice.hpp"
#include "domain/screen_pace.hpp"
#include "domain/screen_state.hpp"

using namespace gongkai;
using namespace gongkai::domain;

namespace {

Instant at(std::string_view text)
{
    return parse_instant(text).value();
}

const Instant now = at("2026-11-24T02:00:00Z");
const MustShow must{.editions = {{"LDG-2222-222", "aa"}, {"LDG-3333-333", "bb"}}, .notices = {"n1"}};

ScreenReport right_report(Instant received_at = now)
{
    ScreenReport report;
    report.received_at = received_at;
    report.shown = must.editions;
    report.notices = must.notices;
    return report;
}

std::string said(std::string_view typed)
{
    const auto end = read_notice_end(typed, now);
    return end ? to_text(*end) : end.error().says;
}

}

TEST(ScreenState, is_showing_only_while_it_says_so)
{
    EXPECT_EQ(judge_screen(true, right_report(), must, now).state, ScreenState::showing);
    EXPECT_EQ(judge_screen(true, right_report(Instant(now - silent_after)), must, now).state,
              ScreenState::showing);
    const auto late = judge_screen(
        true, right_report(Instant(now - silent_after - std::chrono::milliseconds(1))), must, now);
    EXPECT_EQ(late.state, ScreenState::silent);
    EXPECT_TRUE(late.report) << "since when is told";
    EXPECT_EQ(judge_screen(true, {}, must, now).state, ScreenState::silent);
    EXPECT_EQ(judge_screen(false, right_report(), must, now).state, ScreenState::unpaired);
}

TEST(ScreenState, is_stale_for_each_edition_that_differs)
{
    auto report = right_report();
    report.shown = {{"LDG-2222-222", "aa"}, {"LDG-4444-444", "cc"}};
    const auto standing = judge_screen(true, report, must, now);
    EXPECT_EQ(standing.state, ScreenState::stale);
    EXPECT_EQ(standing.outdated, std::vector<std::string>{"LDG-4444-444"});
    EXPECT_EQ(standing.missing, std::vector<std::string>{"LDG-3333-333"});

    auto altered = right_report();
    altered.shown[0].digest = "ab";
    EXPECT_EQ(judge_screen(true, altered, must, now).outdated, std::vector<std::string>{"LDG-2222-222"})
        << "the same code with another content";

    auto calm = right_report();
    calm.notices.clear();
    EXPECT_TRUE(judge_screen(true, calm, must, now).notices_differ);
    EXPECT_EQ(judge_screen(true, calm, must, now).state, ScreenState::stale);
}

TEST(ScreenState, doesnt_mind_the_order)
{
    auto report = right_report();
    std::swap(report.shown[0], report.shown[1]);
    EXPECT_EQ(judge_screen(true, report, must, now).state, ScreenState::showing);
}

TEST(ScreenState, tells_a_grossly_wrong_clock_either_way)
{
    auto report = right_report();
    for (const auto error : {gross_clock_error, -gross_clock_error, std::int64_t{0}}) {
        report.clock_error = error;
        EXPECT_FALSE(has_wrong_clock(report)) << error;
    }
    for (const auto error : {gross_clock_error + 1, -gross_clock_error - 1}) {
        report.clock_error = error;
        EXPECT_TRUE(has_wrong_clock(report)) << error;
    }
}

TEST(ScreenPace, puts_a_correction_on_the_screen_within_a_minute)
{
    const ScreenPace pace;
    EXPECT_LE(2 * pace.poll_seconds, 60) << "even when one question was lost";
    EXPECT_LT(std::chrono::seconds(2 * pace.report_seconds), silent_after) << "one report may be lost";
}

TEST(PairingCode, is_six_digits_whatever_was_drawn)
{
    EXPECT_EQ(draw_pairing_code(std::string(8, '\0')), "000000");
    EXPECT_EQ(draw_pairing_code(std::string("\0\0\0\0\0\x0f\x42\x41", 8)), "000001");
    EXPECT_EQ(draw_pairing_code(std::string(8, '\xff')).size(), 6u);
}

TEST(PairingCode, is_read_as_people_type_it)
{
    EXPECT_EQ(read_pairing_code(" 123 456 ").value(), "123456");
    EXPECT_EQ(read_pairing_code("１２３－４５６").value(), "123456");
    for (const auto* typed : {"", "12345", "1234567", "12345a", "六位数字"})
        EXPECT_EQ(read_pairing_code(typed).error().says, "screen.no_code") << typed;
}

TEST(ScreenNotice, ends_at_a_minute_in_china_that_is_still_to_come)
{
    EXPECT_EQ(said("2026-11-24 18:00"), "2026-11-24T10:00:00.000Z");
    EXPECT_EQ(said("２０２６-11-24T18：00"), "2026-11-24T10:00:00.000Z");
    EXPECT_EQ(said("2026-11-24 10:00"), "screen_notice.over_already") << "this very moment";
    EXPECT_EQ(said("2026-12-01 10:00"), "2026-12-01T02:00:00.000Z");
    EXPECT_EQ(said("2026-12-01 10:01"), "screen_notice.too_long_ahead");
    for (const auto* typed : {"", "18:00", "2026-11-31 18:00", "2026-11-24 24:00", "2026-11-24 18:60", "明天",
                              "2026-11-24 18:0a", "2026-11-24 18:00:00"})
        EXPECT_EQ(said(typed), "screen_notice.no_end") << typed;
}
