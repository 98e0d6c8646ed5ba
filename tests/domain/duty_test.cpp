#include "domain/duty.hpp"

#include <gtest/gtest.h>

namespace gongkai::domain {
namespace {

const Duty october{"d", "220681101201", "cai-01", "2026-10", *parse_date("2026-11-01"), *parse_date("2026-11-30"), ""};

Standing on(const char* today, std::optional<Fulfilment> fulfilled = {}, std::optional<DutyEnd> ended = {})
{
    return judge(october, {fulfilled, ended}, *parse_date(today));
}

TEST(Duty, goes_from_not_open_over_due_soon_to_missing)
{
    EXPECT_EQ(on("2026-10-31").state, DutyState::not_open);
    EXPECT_EQ(on("2026-11-01").state, DutyState::open);
    EXPECT_EQ(on("2026-11-22").state, DutyState::open);
    EXPECT_EQ(on("2026-11-23").state, DutyState::due_soon);
    EXPECT_EQ(on("2026-11-30").state, DutyState::due_soon);
    EXPECT_EQ(on("2026-11-30").days, 0);
    EXPECT_EQ(on("2026-12-04").state, DutyState::missing);
    EXPECT_EQ(on("2026-12-04").days, 4);
}

TEST(Duty, published_on_its_last_day_is_on_time_and_a_day_later_is_late_for_ever)
{
    EXPECT_EQ(on("2027-01-01", Fulfilment{*parse_date("2026-11-30")}).state, DutyState::on_time);
    const auto late = on("2027-01-01", Fulfilment{*parse_date("2026-12-02")});
    EXPECT_EQ(late.state, DutyState::late);
    EXPECT_EQ(late.days, 2);
}

TEST(Duty, with_nothing_this_period_is_said_as_such_but_late_when_said_late)
{
    EXPECT_EQ(on("2027-01-01", Fulfilment{*parse_date("2026-11-30"), true}).state, DutyState::nothing);
    EXPECT_EQ(on("2027-01-01", Fulfilment{*parse_date("2026-12-01"), true}).state, DutyState::late);
}

TEST(Duty, excused_is_over_from_that_day_on_and_was_missing_before)
{
    const DutyEnd excused{DutyEndKind::excused, *parse_date("2026-12-03")};
    EXPECT_EQ(on("2026-12-02", {}, excused).state, DutyState::missing);
    EXPECT_EQ(on("2026-12-03", {}, excused).state, DutyState::excused);
    EXPECT_EQ(on("2027-12-03", {}, DutyEnd{DutyEndKind::lapsed, *parse_date("2026-11-05")}).state, DutyState::lapsed);
}

TEST(Duty, published_after_it_was_excused_is_not_late_and_before_it_still_is)
{
    const DutyEnd excused{DutyEndKind::excused, *parse_date("2026-12-03")};
    EXPECT_EQ(on("2027-01-01", Fulfilment{*parse_date("2026-12-05")}, excused).state, DutyState::excused);
    EXPECT_EQ(on("2027-01-01", Fulfilment{*parse_date("2026-12-02")}, excused), (Standing{DutyState::late, 2}));
    const DutyEnd early{DutyEndKind::excused, *parse_date("2026-11-10")};
    EXPECT_EQ(on("2027-01-01", Fulfilment{*parse_date("2026-11-20")}, early).state, DutyState::on_time);
}

TEST(Duty, is_known_from_the_day_on_which_it_was_written_down)
{
    EXPECT_TRUE(is_known(october, *parse_date("2026-11-01")));
    EXPECT_FALSE(is_known(october, *parse_date("2026-10-31")));
    auto later = october;
    later.known_at = *parse_instant("2026-11-09T16:00:00Z"); // the tenth in China
    EXPECT_FALSE(is_known(later, *parse_date("2026-11-09")));
    EXPECT_TRUE(is_known(later, *parse_date("2026-11-10")));
}

// Days go by, facts stay: what was done stays done, what is missing gets one day worse each day.
TEST(Duty, is_judged_monotonously)
{
    const std::vector<DutyFacts> histories{{},
                                           {Fulfilment{*parse_date("2026-11-12")}, {}},
                                           {Fulfilment{*parse_date("2026-12-09"), true}, {}},
                                           {{}, DutyEnd{DutyEndKind::excused, *parse_date("2026-12-04")}},
                                           {Fulfilment{*parse_date("2026-12-09")},
                                            DutyEnd{DutyEndKind::lapsed, *parse_date("2026-11-20")}}};
    const auto rank = [](DutyState state) { return is_settled(state) ? 9 : static_cast<int>(state); };
    for (const auto& facts : histories) {
        auto before = judge(october, facts, *parse_date("2026-10-01"));
        for (auto day = *parse_date("2026-10-02"); day < *parse_date("2027-02-01"); day = plus_days(day, 1)) {
            const auto now = judge(october, facts, day);
            EXPECT_LE(rank(before.state), rank(now.state)) << to_text(day);
            if (before.state == DutyState::missing && now.state == DutyState::missing) {
                EXPECT_EQ(now.days, before.days + 1);
            }
            if (is_settled(before.state) && facts.fulfilled.has_value() != facts.ended.has_value()) {
                EXPECT_EQ(now, before);
            }
            before = now;
        }
    }
}

TEST(Duty, asked_as_of_a_past_day_does_not_know_what_came_later)
{
    EXPECT_EQ(on("2026-12-01", Fulfilment{*parse_date("2026-12-02")}).state, DutyState::missing);
}

}
}
