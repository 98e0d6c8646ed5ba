// Trials read and never write, whatever they are asked.

#include "app/what_if.hpp"

#include "app/record_happening.hpp"
#include "support/desk.hpp"

#include <map>

using namespace gongkai;
using namespace gongkai::support;

namespace {

Date day(const char* text) { return parse_date(text).value(); }

struct Trials : OnEveryEngine {
    void SetUp() override
    {
        world = std::make_unique<World>(GetParam());
        world->open_duties(day("2026-07-01"));
    }
    app::Desk desk() { return {world->house(), app::Desk::Purpose::reading, world->clock.at, {}}; }
    std::unique_ptr<World> world;
};
ON_EVERY_ENGINE(Trials);

}

TEST_P(Trials, of_a_projects_other_day_move_its_duty_and_its_quarters)
{
    const auto record = [&](law::Stage stage, const char* on, std::optional<std::int64_t> project) {
        return must(world->did(world->clerk, app::record_happening,
                               {.village = village, .item = "shi-23", .happened_on = day(on), .words = "项目", .stage = stage,
                                .project = project, .project_name = "道路硬化"}));
    };
    record(law::Stage::before, "2026-06-10", {});
    const auto finished = record(law::Stage::after, "2026-09-20", 1);
    auto at = desk();
    const auto answer = must(app::what_if_happened(at.office, {.village = village, .item = {}, .happened_on = day("2026-10-20"),
                                                               .moves = finished.happening.id}));
    std::map<std::string, domain::DutyChange> changes;
    for (const auto& one : answer.differences) changes[one.period] = one.how;
    EXPECT_EQ(changes.at("P1-during-2026Q3"), domain::DutyChange::appears);
    EXPECT_EQ(changes.at("P1-after"), domain::DutyChange::moved);
    EXPECT_EQ(changes.size(), 2u);
}

TEST_P(Trials, of_a_rule_leave_alone_what_is_open)
{
    auto at = desk();
    const auto trial = must(law::try_days(at.office.statutes, {.division = "220681", .rule = "disclosure.quarterly", .days = 20,
                                                               .from = day("2026-01-01"), .origin = "试算"}));
    const auto past = must(app::what_if_rules(at.office, {.scope = village, .year = 2026, .statutes = &trial.statutes}));
    EXPECT_FALSE(past.kept.empty());
    for (const auto& one : past.differences) EXPECT_LT(*one.due_before, day("2026-07-01")) << one.item << " wasn't opened by this site";
    const auto coming = must(app::what_if_rules(at.office, {.scope = town, .year = 2027, .statutes = &trial.statutes}));
    EXPECT_EQ(coming.villages, 19u);
    EXPECT_TRUE(coming.kept.empty());
    EXPECT_FALSE(coming.differences.empty());
    for (const auto& one : coming.differences) EXPECT_EQ(days_between(*one.due_before, *one.due_after), 10) << one.item;
}

TEST_P(Trials, are_refused_with_their_field)
{
    auto at = desk();
    const auto field = [&](const app::ThoughtOf& thought) {
        const auto answer = app::what_if_happened(at.office, thought);
        return answer ? std::string("answered") : answer.error().field;
    };
    EXPECT_EQ(field({.village = village, .item = "cai-01", .happened_on = day("2027-01-15")}), "item");
    EXPECT_EQ(field({.village = village, .item = "shi-00", .happened_on = day("2027-01-15")}), "item");
    EXPECT_EQ(field({.village = village, .item = "shi-23", .happened_on = day("2027-01-15")}), "stage");
    EXPECT_EQ(field({.village = village, .item = "shi-18", .happened_on = day("1999-01-15")}), "happened_on");
    EXPECT_EQ(field({.village = village, .item = {}, .happened_on = day("2027-01-15"), .moves = "none"}), "moves");
    EXPECT_EQ(field({.village = village, .item = "shi-18", .happened_on = day("2027-01-15")}), "answered");
    EXPECT_EQ(refusal_of(app::what_if_rules(at.office, {.scope = "99", .year = 2027})), "what_if.no_villages");
    EXPECT_EQ(refusal_of(app::what_if_rules(at.office, {.scope = town, .year = 2027, .layer = "none", .layer_from = day("2027-01-01")})), "what_if.no_layer");
}
