#include "law/due.hpp"

#include "law/statutes_in_tests.hpp"

#include <gtest/gtest.h>

namespace gongkai::law {
namespace {

const Statutes& statutes() { return real_statutes(); }

std::vector<std::string> keys(const std::vector<Step>& why)
{
    std::vector<std::string> said;
    for (const auto& step : why) said.push_back(step.says);
    return said;
}

TEST(Quarterly, is_due_on_the_tenth_and_covers_the_whole_quarter)
{
    const auto due = quarterly(statutes(), {2025, 4}).value();
    EXPECT_EQ(to_text(*due.opens_on), "2026-01-01");
    EXPECT_EQ(to_text(*due.due_on), "2026-01-10");
    EXPECT_EQ(to_text(*due.covers_from), "2025-10-01");
    EXPECT_EQ(to_text(*due.covers_to), "2025-12-31");
    EXPECT_EQ(keys(due.why),
              (std::vector<std::string>{"why.quarter_ends", "why.start_not_counted", "why.plus_days", "why.not_rolled", "why.rule"}));
    EXPECT_EQ(due.why.back().cites, "notice.2.3.2");
    EXPECT_EQ(due.why.back().with.back(), "2023-05-12");
}

TEST(StagedQuarter, is_due_ten_days_after_its_end_by_the_rule_of_milestones)
{
    const auto due = staged_quarter(statutes(), {2026, 3}).value();
    EXPECT_EQ(to_text(*due.opens_on), "2026-10-01");
    EXPECT_EQ(to_text(*due.due_on), "2026-10-10");
    EXPECT_EQ(to_text(*due.covers_from), "2026-07-01");
    EXPECT_EQ(keys(due.why), (std::vector<std::string>{"why.quarter_while_open", "why.start_not_counted", "why.plus_days",
                                                       "why.rule", "why.rule_also", "why.local_convention"}));
    EXPECT_EQ(due.why.front().cites, "notice.2.3.3");
}

TEST(Quarterly, rolls_over_days_off_only_where_that_is_asked)
{
    const auto rolled = quarterly(statutes(), {2025, 4}, {.roll = Roll::civil_code_203}).value();
    EXPECT_EQ(to_text(*rolled.due_on), "2026-01-12");
    EXPECT_EQ(rolled.why[3].says, "why.rolled");
}

TEST(Monthly, covers_the_month_before_and_ends_with_the_month)
{
    const auto due = monthly(statutes(), parse_month("2028-03").value()).value();
    EXPECT_EQ(to_text(*due.due_on), "2028-03-31");
    EXPECT_EQ(to_text(*due.covers_to), "2028-02-29");
}

TEST(Monthly, leaves_no_gap_and_no_overlap_for_forty_years)
{
    Month month = parse_month("2023-06").value();
    auto before = monthly(statutes(), month).value();
    for (int i = 0; i < 480; ++i) {
        month = plus_months(month, 1);
        const auto next = monthly(statutes(), month).value();
        ASSERT_EQ(*next.covers_from, plus_days(*before.covers_to, 1));
        ASSERT_LT(*before.due_on, *next.due_on);
        before = next;
    }
}

TEST(MonthlyToCutoff, leaves_no_gap_and_no_overlap_even_in_february)
{
    const auto reading = reading_with("local/220681/monthly.toml", R"(
overrides = "disclosure.monthly"
origin    = "某县的规定"
[[version]]
from = 2024-01-01
covers = "same_month_to_cutoff"
cutoff_day = 30
cites = ["notice.2.3.4"]
[[case]]
name  = "到三十日"
given = { period = "2026-11" }
then  = { covers_from = 2026-10-31, covers_to = 2026-11-30 }
)");
    ASSERT_TRUE(reading.problems.empty()) << to_text(reading.problems.front());
    Month month = parse_month("2024-02").value();
    auto before = monthly(reading.statutes, month, {.division = "220681104201"}).value();
    for (int i = 0; i < 60; ++i) {
        month = plus_months(month, 1);
        const auto next = monthly(reading.statutes, month, {.division = "220681104201"}).value();
        ASSERT_EQ(*next.covers_from, plus_days(*before.covers_to, 1)) << to_text(month);
        before = next;
    }
}

TEST(Quarterly, leaves_no_gap_and_grows_with_time)
{
    Quarter quarter{2023, 2};
    auto before = quarterly(statutes(), quarter).value();
    for (int i = 0; i < 160; ++i) {
        quarter = plus_quarters(quarter, 1);
        const auto next = quarterly(statutes(), quarter).value();
        ASSERT_EQ(*next.covers_from, plus_days(*before.covers_to, 1));
        ASSERT_GT(*next.due_on, *before.due_on);
        before = next;
    }
}

// Over four hundred years, after which the calendar repeats itself.
TEST(Monthly, ends_with_the_month_and_covers_the_whole_of_the_one_before)
{
    for (Month month = parse_month("2027-01").value(); month < parse_month("2427-01").value();
         month = plus_months(month, 1)) {
        const auto due = monthly(statutes(), month).value();
        ASSERT_EQ(month_of(*due.due_on), month);
        ASSERT_EQ(static_cast<unsigned>(plus_days(*due.due_on, 1).day()), 1u) << to_text(month);
        ASSERT_EQ(static_cast<unsigned>(due.covers_from->day()), 1u);
        ASSERT_EQ(plus_days(*due.covers_to, 1), *due.opens_on);
    }
}

TEST(Quarterly, is_due_within_the_month_after_the_quarter)
{
    for (Quarter quarter{2026, 1}; quarter.year < 2426; quarter = plus_quarters(quarter, 1)) {
        const auto due = quarterly(statutes(), quarter).value();
        ASSERT_EQ(*due.opens_on, plus_days(last_day(quarter), 1));
        ASSERT_EQ(month_of(*due.due_on), month_of(*due.opens_on)) << to_text(quarter);
        ASSERT_LT(*due.opens_on, *due.due_on);
    }
}

TEST(EveryClock, never_runs_backwards_when_the_event_is_later)
{
    for (const auto& [id, rule] : statutes().rules()) {
        if (rule.kind != RuleKind::days) continue;
        std::optional<Date> before;
        for (Date day = on("2026-01-01"); day < on("2026-11-01"); day = plus_days(day, 1)) {
            const auto due = days_from(statutes(), id, day);
            ASSERT_TRUE(due) << id;
            if (before) {
                ASSERT_LE(*before, *due->due_on) << id << " " << to_text(day);
            }
            before = due->due_on;
        }
    }
}

TEST(EveryClockOfDays, is_undone_by_counting_back)
{
    for (const auto& [id, rule] : statutes().rules()) {
        if (rule.kind != RuleKind::days) continue;
        const auto day = on("2028-02-20");
        const auto version = statutes().in_force(id, day).value();
        if (version.unit != DayUnit::days) continue;
        const int sign = rule.direction == Direction::before ? 1 : -1;
        const auto due = days_from(statutes(), id, day).value();
        EXPECT_EQ(plus_days(*due.due_on, sign * version.days), day) << id;
    }
}

TEST(Staged, asks_the_first_sheet_before_the_work_starts)
{
    EXPECT_EQ(to_text(*staged(statutes(), Stage::before, on("2028-03-01"))->due_on), "2028-02-29");
    EXPECT_EQ(to_text(*staged(statutes(), Stage::during, on("2026-12-30"))->due_on), "2027-01-09");
    EXPECT_EQ(to_text(*staged(statutes(), Stage::after, on("2026-12-30"))->due_on), "2027-01-09");
}

TEST(Immediate, has_five_clocks)
{
    const auto due = [](Event event) { return to_text(*immediate(statutes(), event, on("2026-12-30"))->due_on); };
    EXPECT_EQ(due(Event::resolution), "2027-01-02");
    EXPECT_EQ(due(Event::major_matter), "2027-01-04");
    EXPECT_EQ(due(Event::policy), "2027-01-09");
    EXPECT_EQ(due(Event::joint_request), "2027-01-09");
    EXPECT_EQ(due(Event::plan_meeting), "2027-01-01");
}

TEST(Immediate, says_that_a_number_nobody_wrote_down_is_a_local_convention)
{
    const auto resolution = immediate(statutes(), Event::resolution, on("2026-12-30")).value();
    EXPECT_EQ(resolution.why.back().says, "why.local_convention");
    const auto plan = immediate(statutes(), Event::plan_meeting, on("2026-12-30")).value();
    EXPECT_EQ(plan.why.back().says, "why.rule");
}

TEST(Standing, counts_working_days_by_the_arrangement_of_the_year)
{
    const auto due = standing(statutes(), on("2025-12-28")).value();
    EXPECT_EQ(to_text(*due.due_on), "2026-01-26");
}

TEST(Standing, is_refused_when_a_year_has_no_calendar)
{
    const auto due = standing(statutes(), on("2026-12-25"));
    ASSERT_FALSE(due);
    EXPECT_EQ(due.error().says, "law.no_calendar");
    EXPECT_EQ(due.error().with, std::vector<std::string>{"2027"});
}

TEST(Posted, stays_fifteen_full_days_from_2026_on)
{
    const auto result = posted(statutes(), on("2028-02-20")).value();
    EXPECT_EQ(to_text(*result.last_required_day), "2028-03-06");
    EXPECT_EQ(to_text(*result.earliest_removal), "2028-03-07");
    EXPECT_FALSE(posted(statutes(), on("2025-12-31"))->last_required_day);
    EXPECT_TRUE(posted(statutes(), on("2026-01-01"))->last_required_day);
}

TEST(Locality, uses_the_provinces_own_number_and_says_whose_it_is)
{
    const auto due = answer(statutes(), Answer::question, on("2026-06-01"), {.division = "500101001201"}).value();
    EXPECT_EQ(to_text(*due.due_on), "2026-06-04");
    ASSERT_GE(due.why.size(), 2u);
    EXPECT_EQ(due.why[due.why.size() - 2].says, "why.local_rule");
    EXPECT_EQ(due.why[due.why.size() - 2].with.front(), "50");
    EXPECT_EQ(due.why.back().with, std::vector<std::string>{"statutes/local/50/question.toml"});
}

TEST(Locality, falls_back_when_the_local_rule_has_ended)
{
    const Locality chongqing{.division = "500101001201"};
    EXPECT_EQ(to_text(*posted(statutes(), on("2025-06-01"), chongqing)->last_required_day), "2025-06-11");
    EXPECT_EQ(to_text(*posted(statutes(), on("2026-06-01"), chongqing)->last_required_day), "2026-06-16");
}

TEST(JointRequest, has_no_clock_before_the_notice_gave_the_right)
{
    const auto due = immediate(statutes(), Event::joint_request, on("2023-05-11"));
    ASSERT_FALSE(due);
    EXPECT_EQ(due.error().says, "law.not_yet_in_force");
}

TEST(DaysCounted, names_every_day_and_not_the_first)
{
    const auto days = days_counted(on("2026-12-30"), on("2027-01-02"));
    ASSERT_EQ(days.size(), 3u);
    EXPECT_EQ(to_text(days.front()), "2026-12-31");
}

}
}
