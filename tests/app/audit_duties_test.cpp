#include <gtest/gtest.h>

#include "app/audit_duties.hpp"
#include "app/excuse_duty.hpp"
#include "domain/duty_index.hpp"
#include "support/desk.hpp"

namespace gongkai::app {
namespace {

using support::village;

struct AuditDutiesTest : support::OnEveryEngine {
    static AuditedDuties audited(support::World& world, const std::string& scope = support::town)
    {
        auto desk = world.as({});
        return audit_duties(desk.office, scope);
    }
};
ON_EVERY_ENGINE(AuditDutiesTest);

TEST_P(AuditDutiesTest, finds_all_three_counts_the_same_after_every_kind_of_act)
{
    support::World world(GetParam());
    world.open_duties(Date(std::chrono::year(2026) / 7 / 1));
    EXPECT_TRUE(audited(world).mismatches.empty());
    world.publish_finance("2026-09", "六道沟村-2026-09.xlsx"); // three weeks late
    world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
    ASSERT_TRUE(world.did(world.town_officer, excuse_duty,
                          {support::other_village, "cai-01", "2026-10", "村委会办公室失火，账册正在恢复"}));
    EXPECT_TRUE(audited(world).mismatches.empty());
    ASSERT_TRUE(world.did(world.town_officer, excuse_duty, {village, "cai-01", "2026-08", "账册被水泡了，正在恢复"}));
    auto late = support::must(world.did(world.clerk, start_draft, {village, "cai-01", "2026-08"}));
    late = support::must(world.did(world.clerk, declare_nothing, {late.id, late.version, "账册没能恢复，没有可以公布的"}));
    world.publish(world.hand_in(late)); // excused, and public after all
    EXPECT_TRUE(audited(world).mismatches.empty());
    world.at("2026-12-20T02:00:00Z");
    const auto after = audited(world);
    EXPECT_TRUE(after.mismatches.empty());
    EXPECT_GT(after.duties, 10u);
    EXPECT_GT(after.villages, 1u);
    EXPECT_EQ(audited(world, village).villages, 1u);
    EXPECT_EQ(audited(world, "99").villages, 0u);
}

TEST_P(AuditDutiesTest, names_the_village_whose_duty_was_moved_behind_the_programs_back)
{
    support::World world(GetParam());
    world.open_duties(Date(std::chrono::year(2026) / 7 / 1));
    world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
    {
        auto desk = world.as({});
        desk.office.db.run(db::Query{"moved", "UPDATE duty SET due_on = '2026-11-02' WHERE village = $1 AND "
                                              "item = 'cai-01' AND period = '2026-10'"},
                           std::string(village));
    }
    const auto found = audited(world).mismatches;
    ASSERT_FALSE(found.empty());
    for (const auto& mismatch : found)
        EXPECT_EQ(mismatch.village, village);
}

// The day on which a duty was settled, as the index has it.
store::DutyRow row(const char* due, const char* fulfilled, std::optional<domain::DutyEndKind> end,
                   const char* ended)
{
    store::DutyRow one;
    one.village = village;
    one.item = "cai-01";
    one.opens_on = parse_date("2026-11-01").value();
    one.due_on = parse_date(due).value();
    if (fulfilled) one.fulfilled_at = support::moment(fulfilled);
    if (fulfilled) one.fulfilled_form = domain::Form::finance;
    one.end_kind = end;
    if (ended) one.ended_at = support::moment(ended);
    return one;
}

TEST(DutyCells, are_judged_as_the_judge_does_when_excused_and_published)
{
    using enum domain::DutyEndKind;
    const std::vector rows{row("2026-11-30", "2026-11-20T02:00:00Z", {}, nullptr),
                           row("2026-11-30", "2026-12-20T02:00:00Z", {}, nullptr),
                           row("2026-11-30", nullptr, excused, "2026-11-10T02:00:00Z"),
                           row("2026-11-30", "2026-12-20T02:00:00Z", lapsed, "2026-12-10T02:00:00Z"),
                           row("2026-11-30", "2026-12-05T02:00:00Z", excused, "2026-12-10T02:00:00Z"),
                           row("2026-11-30", nullptr, {}, nullptr)};
    std::vector<domain::DutyCell> cells;
    for (const auto& one : rows) cells.push_back(domain::duty_cell(one.opens_on, one.due_on, one.facts()));
    domain::DutyIndex index(domain::VillageOrder({*domain::village_code(village)}), {});
    index.put(0, "cai-01", cells);
    for (auto day = *parse_date("2026-10-25"); day < *parse_date("2027-01-01"); day = plus_days(day, 1)) {
        std::uint32_t missing = 0, late = 0, excused_ones = 0;
        for (const auto& one : rows) {
            const auto state = one.standing(day).state;
            missing += state == domain::DutyState::missing;
            late += state == domain::DutyState::late;
            excused_ones += state == domain::DutyState::excused || state == domain::DutyState::lapsed;
        }
        const auto tally = index.tallies({index.villages().within("")}, day).cells.front();
        ASSERT_EQ(tally.missing, missing) << to_text(day);
        ASSERT_EQ(tally.late, late) << to_text(day);
        ASSERT_EQ(tally.excused, excused_ones) << to_text(day);
    }
}

}
}
