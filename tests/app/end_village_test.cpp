// A village's last day: said by the town, with who comes after it and why.

#include "app/end_village.hpp"

#include "store/divisions.hpp"
#include "store/duties.hpp"
#include "store/last_days.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;

namespace {

struct LastDays : OnEveryEngine {
    void SetUp() override
    {
        world = std::make_unique<World>(GetParam());
        world->open_duties(parse_date("2026-07-01").value());
    }
    Result<domain::Division> ended(const char* day, const std::string& successor = community, const std::string& reason = "并入宝山社区")
    {
        return world->did(world->town_officer, app::end_village, {other_village, parse_date(day).value(), successor, reason});
    }
    std::size_t count(domain::DutyState state, const char* on)
    {
        auto desk = world->as({});
        std::size_t found = 0;
        auto rows = store::Duties(desk.office.db).of_village(other_village, parse_date("2026-01-01").value(), parse_date("2027-12-31").value());
        store::keep_known(rows, parse_date(on).value());
        for (const auto& row : rows) found += row.standing(parse_date(on).value()).state == state ? 1 : 0;
        return found;
    }
    std::unique_ptr<World> world;
};
ON_EVERY_ENGINE(LastDays);

}

TEST_P(LastDays, are_kept_with_successor_reason_and_name)
{
    must(ended("2026-12-31"));
    auto desk = world->as({});
    EXPECT_EQ(store::Divisions(desk.office.db).find(other_village)->valid_to, parse_date("2026-12-31"));
    const auto said = store::LastDays(desk.office.db).of(other_village);
    ASSERT_TRUE(said);
    EXPECT_EQ(said->successor_name, "宝山社区");
    EXPECT_EQ(said->reason, "并入宝山社区");
    EXPECT_EQ(said->recorded_by, "冯伟");
}

TEST_P(LastDays, that_have_passed_end_what_is_due_later_and_leave_the_past_as_it_was)
{
    const auto open_before = count(domain::DutyState::open, "2026-11-23");
    world->at("2026-11-24T02:00:00Z");
    must(ended("2026-11-20"));
    EXPECT_GT(count(domain::DutyState::lapsed, "2026-11-24"), 0u);
    EXPECT_EQ(count(domain::DutyState::open, "2026-11-24"), 0u);
    EXPECT_EQ(count(domain::DutyState::lapsed, "2026-11-23"), 0u) << "nobody knew it then";
    EXPECT_EQ(count(domain::DutyState::open, "2026-11-23"), open_before);
}

TEST_P(LastDays, that_are_ahead_may_be_said_anew_until_they_come)
{
    must(ended("2026-12-31"));
    world->at("2026-11-24T03:00:00Z"); // what was said last counts
    must(ended("2026-12-15", "", "并入的批复改了"));
    auto desk = world->as({});
    EXPECT_EQ(store::LastDays(desk.office.db).of(other_village)->day, parse_date("2026-12-15"));
    EXPECT_FALSE(store::LastDays(desk.office.db).of(other_village)->successor);
}

TEST_P(LastDays, are_refused_where_they_make_no_sense)
{
    EXPECT_EQ(refusal_of(ended("2029-12-31")), "end_village.day_far_away");
    EXPECT_EQ(refusal_of(ended("2026-12-31", other_village)), "end_village.no_successor");
    EXPECT_EQ(refusal_of(ended("2026-12-31", town)), "end_village.no_successor");
    EXPECT_EQ(refusal_of(ended("2026-12-31", community, " ")), "end_village.end_reason");
    EXPECT_EQ(refusal_of(world->did(world->other_clerk, app::end_village, {other_village, parse_date("2026-12-31").value(), "", "并入"})), "role.not_yours");
    must(ended("2026-11-20"));
    EXPECT_EQ(refusal_of(ended("2026-12-31")), "end_village.ended_already");
}

TEST_P(LastDays, are_never_changed_in_the_database)
{
    must(ended("2026-12-31"));
    auto desk = world->as({});
    for (const auto* text : {"UPDATE last_day SET reason = 'x'", "DELETE FROM last_day"})
        EXPECT_ANY_THROW(desk.office.db.script({.name = "tamper", .text = text})) << text;
}
