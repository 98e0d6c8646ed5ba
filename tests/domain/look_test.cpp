// Looks: two for each sheet, on days that nobody can tell before.

#include <gtest/gtest.h>
#include <map>

#include "base/hash.hpp"
#include "domain/look.hpp"

using namespace gongkai;
using namespace gongkai::domain;

namespace {

Date day(const char* text)
{
    return parse_date(text).value();
}

// As the log's root of a day, in a world of the number `seed`.
std::string root_of(int seed, Date day)
{
    return to_hex(sha256(std::to_string(seed) + to_text(day)));
}

// The days that are asked for while a server draws every day from `from` to `to`, but those it was off.
std::vector<Look> drawn(int seed, Date proved_on, const PostingTerm& term, Date to,
                        const std::vector<Date>& off = {})
{
    std::vector<Look> looks;
    const auto posting = "posting-" + std::to_string(seed);
    for (auto on = proved_on; on <= to; on = plus_days(on, 1)) {
        if (std::ranges::find(off, on) != off.end()) continue;
        for (const auto& span : look_spans(proved_on, term, on)) {
            const bool has_one = std::ranges::any_of(looks, [&](const Look& look) {
                return look.quarter == span.quarter && look.half == span.half;
            });
            if (!has_one && is_look_day(on, root_of(seed, on), posting, days_left(span, on)))
                looks.push_back(look_on(on, posting, span));
        }
    }
    return looks;
}

Look asked_on(const char* text)
{
    return look_on(day(text), "p", {{}, 1, day(text), day(text)});
}

}

TEST(Looks, are_two_for_a_sheet_whatever_the_log_says)
{
    const auto proved_on = day("2026-11-24");
    for (int days = 2; days <= 40; ++days)
        for (int seed = 0; seed < 50; ++seed) {
            const auto last = plus_days(proved_on, days);
            const auto looks = drawn(seed, proved_on, {.last_day = last}, plus_days(last, 10));
            ASSERT_EQ(looks.size(), 2u) << days << " days, seed " << seed;
            EXPECT_GT(looks[0].asked_on, proved_on) << "the first photo isn't asked for again";
            EXPECT_LE(looks[0].asked_on, plus_days(proved_on, days / 2));
            EXPECT_GT(looks[1].asked_on, plus_days(proved_on, days / 2));
            EXPECT_LE(looks[1].asked_on, last);
        }
}

TEST(Looks, fall_on_every_day_as_often)
{
    const auto proved_on = day("2026-11-24");
    std::map<Date, int> times;
    constexpr int sheets = 6'000;
    for (int seed = 0; seed < sheets; ++seed)
        for (const auto& look : drawn(seed, proved_on, {.last_day = day("2026-12-08")}, day("2026-12-08")))
            ++times[look.asked_on];
    ASSERT_EQ(times.size(), 14u) << "every day of both halves";
    for (const auto& [on, count] : times)
        EXPECT_NEAR(count, sheets / 7, 5 * 28) << to_text(on) << ": five standard deviations";
}

TEST(Looks, cannot_be_told_before_the_root_of_their_day)
{
    const auto proved_on = day("2026-11-24"), last = day("2026-12-09");
    const std::string posting = "posting";
    int asked = 0;
    for (int seed = 0; seed < 400; ++seed) // the same sheet on the same day, by different roots
        asked += is_look_day(day("2026-11-27"), root_of(seed, day("2026-11-27")), posting, 5);
    EXPECT_NEAR(asked, 80, 40);
    EXPECT_EQ(look_spans(proved_on, {.last_day = last}, proved_on).size(), 0u);
    const auto root = root_of(1, last);
    EXPECT_TRUE(is_look_day(last, root, posting, 1)) << "the last day is it when no other was";
}

TEST(Looks, of_a_sheet_that_always_hangs_are_two_in_every_quarter)
{
    for (int seed = 0; seed < 50; ++seed) {
        const auto looks = drawn(seed, day("2026-11-24"), {.while_current = true}, day("2027-06-30"));
        std::map<std::string, int> per_quarter;
        for (const auto& look : looks)
            ++per_quarter[look.quarter];
        EXPECT_EQ(per_quarter, (std::map<std::string, int>{{"2026Q4", 2}, {"2027Q1", 2}, {"2027Q2", 2}}));
    }
    EXPECT_EQ(drawn(1, day("2026-12-31"), {.while_current = true}, day("2026-12-31")).size(), 0u);
    EXPECT_EQ(drawn(1, day("2026-12-30"), {.while_current = true}, day("2026-12-31")).size(), 1u)
        << "one day was left";
}

TEST(Looks, are_made_up_for_when_nothing_could_be_drawn)
{
    const std::vector<Date> off{day("2026-11-25"), day("2026-11-26"), day("2026-11-27"), day("2026-11-28"),
                                day("2026-11-29"), day("2026-11-30"), day("2026-12-01")};
    for (int seed = 0; seed < 50; ++seed) {
        const auto looks =
            drawn(seed, day("2026-11-24"), {.last_day = day("2026-12-09")}, day("2026-12-09"), off);
        ASSERT_EQ(looks.size(), 2u);
        EXPECT_EQ(looks[0].asked_on, day("2026-12-02")) << "the first half had gone by";
    }
}

TEST(Looks, wait_until_the_end_of_the_next_day)
{
    auto look = asked_on("2026-11-28");
    EXPECT_EQ(outcome_of(look, *parse_instant("2026-11-29T15:59:59Z")), LookOutcome::waiting);
    EXPECT_EQ(outcome_of(look, *parse_instant("2026-11-29T16:00:00Z")), LookOutcome::missed);
    look.seen_at = *parse_instant("2026-11-29T15:59:59Z");
    EXPECT_EQ(outcome_of(look, *parse_instant("2026-12-24T00:00:00Z")), LookOutcome::seen);
}

TEST(Looks, are_dropped_only_for_what_no_longer_counts)
{
    const auto later = *parse_instant("2026-12-24T00:00:00Z");
    auto look = asked_on("2026-11-28");
    look.taken_down_at = *parse_instant("2026-11-28T02:00:00Z");
    for (const auto ending :
         {PostingEnding::replaced, PostingEnding::withdrawn, PostingEnding::place_closed}) {
        look.ending = ending;
        EXPECT_EQ(outcome_of(look, later), LookOutcome::dropped);
    }
    for (const auto ending : {PostingEnding::early, PostingEnding::over}) {
        look.ending = ending;
        EXPECT_EQ(outcome_of(look, later), LookOutcome::missed) << "it hung when it was asked for";
    }
    auto corrected = asked_on("2026-11-28");
    corrected.replaced_at = *parse_instant("2026-11-29T02:00:00Z");
    EXPECT_EQ(outcome_of(corrected, later), LookOutcome::dropped);
    corrected.replaced_at = later;
    EXPECT_EQ(outcome_of(corrected, later), LookOutcome::missed) << "the correction came long after";
}
