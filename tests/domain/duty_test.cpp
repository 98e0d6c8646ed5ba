#include "domain/duty.hpp"

#include <gtest/gtest.h>

namespace gongkai::domain {
namespace {

const Duty october{"d", "220681101201", "cai-01", "2026-10", *parse_date("2026-11-01"), *parse_date("2026-11-30"), ""};

Standing on(const char* today, std::optional<Fulfilment> fulfilled = {})
{
    return judge(october, fulfilled, *parse_date(today));
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

TEST(Duty, asked_as_of_a_past_day_does_not_know_what_came_later)
{
    EXPECT_EQ(on("2026-12-01", Fulfilment{*parse_date("2026-12-02")}).state, DutyState::missing);
}

}
}
