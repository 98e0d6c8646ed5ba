#include "domain/reminder.hpp"

#include <gtest/gtest.h>
#include <random>
#include <set>

namespace gongkai::domain {
namespace {

const std::vector<int> usual{7, 3, 0};
const Duty october{"d", "220681101212", "cai-01", "2026-10", *parse_date("2026-11-01"), *parse_date("2026-11-30"), ""};

std::optional<ReminderStep> on(const char* today, const DutyFacts& facts = {}, const std::vector<int>& days = usual)
{
    return reminder_step(october, facts, days, *parse_date(today));
}

TEST(Reminder, comes_before_on_the_day_and_every_week_while_late)
{
    EXPECT_EQ(on("2026-11-22"), std::nullopt);
    EXPECT_EQ(on("2026-11-23"), 7);
    EXPECT_EQ(on("2026-11-26"), 7);
    EXPECT_EQ(on("2026-11-27"), 3);
    EXPECT_EQ(on("2026-11-29"), 3);
    EXPECT_EQ(on("2026-11-30"), 0);
    EXPECT_EQ(on("2026-12-01"), -1);
    EXPECT_EQ(on("2026-12-07"), -1);
    EXPECT_EQ(on("2026-12-08"), -8);
    EXPECT_TRUE(is_late(-1));
    EXPECT_FALSE(is_late(0));
}

TEST(Reminder, stops_after_four_months_when_the_grid_alone_shows_it)
{
    EXPECT_EQ(reminder_step(october, {}, usual, plus_days(october.due_on, 119)), -113);
    EXPECT_EQ(reminder_step(october, {}, usual, plus_days(october.due_on, 120)), std::nullopt);
}

TEST(Reminder, is_for_nobody_once_it_is_public_excused_or_gone)
{
    EXPECT_EQ(on("2026-11-30", {.fulfilled = Fulfilment{*parse_date("2026-11-30")}, .ended = {}}), std::nullopt);
    EXPECT_EQ(on("2026-12-05", {.fulfilled = Fulfilment{*parse_date("2026-12-04")}, .ended = {}}), std::nullopt);
    for (const auto kind : {DutyEndKind::excused, DutyEndKind::lapsed})
        EXPECT_EQ(on("2026-12-05", {.fulfilled = {}, .ended = DutyEnd{kind, *parse_date("2026-12-05")}}), std::nullopt);
}

TEST(Reminder, takes_the_days_that_were_set_in_any_order)
{
    EXPECT_EQ(on("2026-11-20", {}, {2, 10}), 10);
    EXPECT_EQ(on("2026-11-28", {}, {2, 10}), 2);
    EXPECT_EQ(on("2026-11-30", {}, {}), std::nullopt);
    EXPECT_EQ(on("2026-12-01", {}, {}), -1) << "what is late is told in any case";
}

TEST(Reminder, of_a_duty_that_nobody_had_written_down_yet_there_is_none)
{
    auto duty = october;
    duty.known_at = Instant(shanghai_midnight(*parse_date("2026-11-28")));
    EXPECT_EQ(reminder_step(duty, {}, usual, *parse_date("2026-11-27")), std::nullopt);
    EXPECT_EQ(reminder_step(duty, {}, usual, *parse_date("2026-11-28")), 3) << "short notice is still notice";
}

// A year of a server that is up on some days only and asks several times on some of them.
TEST(Reminder, is_given_once_a_step_in_falling_order_and_never_after_the_end_whatever_the_days_the_server_was_up)
{
    std::mt19937 random(20261130);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int round = 0; round < 2000; ++round) {
        auto duty = october;
        duty.due_on = plus_days(duty.opens_on, below(60));
        std::vector<int> days(std::size_t(below(5)));
        for (auto& day : days) day = below(30);
        const auto ends_on = plus_days(duty.opens_on, below(200));
        DutyFacts facts;
        if (below(3) == 0) facts.fulfilled = Fulfilment{ends_on};
        else if (below(2) == 0) facts.ended = DutyEnd{DutyEndKind::excused, ends_on};
        std::set<ReminderStep> given;
        std::optional<ReminderStep> last;
        for (auto day = plus_days(duty.opens_on, -10); day <= plus_days(duty.due_on, 200); day = plus_days(day, 1 + below(9))) {
            const auto step = reminder_step(duty, facts, days, day);
            EXPECT_EQ(step, reminder_step(duty, facts, days, day));
            if (!step) continue;
            EXPECT_FALSE(day < duty.opens_on);
            const bool is_over = (facts.fulfilled || facts.ended) && ends_on <= day;
            EXPECT_FALSE(is_over) << "after the end";
            EXPECT_EQ(is_late(*step), duty.due_on < day);
            EXPECT_GE(*step, days_between(day, duty.due_on)) << "no step before its day";
            if (!given.insert(*step).second) continue;
            EXPECT_TRUE(!last || *step < *last) << "an older step after a newer one";
            last = step;
        }
        EXPECT_LE(given.size(), days.size() + std::size_t(late_reminders));
    }
}

}
}
