#include "domain/course.hpp"

#include <gtest/gtest.h>

namespace gongkai::domain {
namespace {

const Duty october{"d", "220681101201", "cai-01", "2026-10", *parse_date("2026-11-01"), *parse_date("2026-11-30"), ""};

CourseStep step(CourseAct act, const char* at)
{
    return {.act = act, .at = *parse_instant(at)};
}

CourseSpan span(Hands in, const char* from, const char* to, int days, int after_due, bool is_over = true)
{
    return {in, *parse_date(from), *parse_date(to), days, after_due, is_over};
}

const std::vector<CourseStep> late{step(CourseAct::begun, "2026-11-27T02:00:00Z"),
                                   step(CourseAct::handed_in, "2026-11-28T02:00:00Z"),
                                   step(CourseAct::objected, "2026-12-02T02:00:00Z"),
                                   step(CourseAct::handed_in, "2026-12-02T08:00:00Z"),
                                   step(CourseAct::agreed, "2026-12-03T02:00:00Z"),
                                   step(CourseAct::published, "2026-12-05T02:00:00Z"),
                                   step(CourseAct::begun, "2026-12-10T02:00:00Z"),
                                   step(CourseAct::corrected, "2026-12-12T02:00:00Z")};

TEST(Course, says_in_whose_hands_each_day_went_until_it_was_public_first)
{
    EXPECT_EQ(spans_of(october, late, *parse_date("2027-01-01")),
              (std::vector{span(Hands::nobody, "2026-11-01", "2026-11-27", 26, 0),
                           span(Hands::clerk, "2026-11-27", "2026-11-28", 1, 0),
                           span(Hands::committee, "2026-11-28", "2026-12-02", 4, 2),
                           span(Hands::clerk, "2026-12-02", "2026-12-02", 0, 0),
                           span(Hands::committee, "2026-12-02", "2026-12-03", 1, 1),
                           span(Hands::approver, "2026-12-03", "2026-12-05", 2, 2)}));
}

TEST(Course, days_add_up_to_the_whole_and_those_after_the_due_day_to_its_lateness)
{
    for (auto day = *parse_date("2026-11-01"); day <= *parse_date("2026-12-05"); day = plus_days(day, 1)) {
        int days = 0, after_due = 0;
        for (const auto& one : spans_of(october, late, day)) {
            days += one.days;
            after_due += one.after_due;
        }
        EXPECT_EQ(days, days_between(october.opens_on, day)) << to_text(day);
        EXPECT_EQ(after_due, std::max(0, days_between(october.due_on, day))) << to_text(day);
    }
}

TEST(Course, of_what_nobody_began_lies_with_nobody_until_now)
{
    EXPECT_EQ(spans_of(october, {}, *parse_date("2026-12-04")),
              std::vector{span(Hands::nobody, "2026-11-01", "2026-12-04", 33, 4, false)});
    EXPECT_TRUE(spans_of(october, {}, *parse_date("2026-10-04")).empty());
}

TEST(Course, begins_when_it_was_written_down_if_that_was_later)
{
    auto resolution = october;
    resolution.known_at = parse_instant("2026-11-20T02:00:00Z");
    EXPECT_EQ(spans_of(resolution, {}, *parse_date("2026-11-22")),
              std::vector{span(Hands::nobody, "2026-11-20", "2026-11-22", 2, 0, false)});
}

TEST(Course, a_discarded_draft_lies_with_nobody_again_and_a_later_day_is_not_looked_at)
{
    const std::vector<CourseStep> steps{step(CourseAct::begun, "2026-11-10T02:00:00Z"),
                                        step(CourseAct::discarded, "2026-11-12T02:00:00Z")};
    EXPECT_EQ(spans_of(october, steps, *parse_date("2026-11-11")),
              (std::vector{span(Hands::nobody, "2026-11-01", "2026-11-10", 9, 0),
                           span(Hands::clerk, "2026-11-10", "2026-11-11", 1, 0, false)}));
    EXPECT_EQ(spans_of(october, steps, *parse_date("2026-11-15")).back(),
              span(Hands::nobody, "2026-11-12", "2026-11-15", 3, 0, false));
    auto kept = steps;
    keep_until(kept, *parse_date("2026-11-11"));
    EXPECT_EQ(kept.size(), 1u);
}

}
}
