#include <gtest/gtest.h>

#include "app/excuse_duty.hpp"
#include "app/live_duty_index.hpp"
#include "store/divisions.hpp"
#include "store/duties.hpp"
#include "support/desk.hpp"

namespace gongkai::app {
namespace {

using support::other_village;
using support::village;

struct LiveDutyIndexTest : support::OnEveryEngine {
    support::World world{GetParam()};

    DutyCount counted(LiveDutyIndex& index, std::vector<std::string> areas = {support::town},
                      const char* from = "2000-01-01")
    {
        auto desk = world.as({});
        return index.count(desk.office.db, {.areas = std::move(areas),
                                            .due_from = *parse_date(from),
                                            .due_to = *parse_date("2089-01-01"),
                                            .on = desk.office.today()});
    }
    std::vector<std::string> villages()
    {
        auto desk = world.as({});
        std::vector<std::string> codes;
        for (const auto& one : store::Divisions(desk.office.db).villages_within(support::town)) codes.push_back(one.code);
        return codes;
    }
    std::size_t differences(LiveDutyIndex& index)
    {
        auto desk = world.as({});
        return index.compare(desk.office.db, 100).size();
    }
    // What judging each row by itself comes to.
    std::uint32_t missing_rows()
    {
        auto desk = world.as({});
        const auto today = desk.office.today();
        const auto rows = store::Duties(desk.office.db).within(support::town, plus_days(today, -9'000), plus_days(today, 9'000));
        return static_cast<std::uint32_t>(std::ranges::count_if(
            rows, [&](const auto& row) { return row.standing(today).state == domain::DutyState::missing; }));
    }
    void change(const char* sql)
    {
        auto desk = world.as({});
        desk.office.db.run(db::Query{"changed", sql}, std::string(village));
    }
};
ON_EVERY_ENGINE(LiveDutyIndexTest);

TEST_P(LiveDutyIndexTest, follows_every_act_here_and_on_another_node)
{
    LiveDutyIndex here, there;
    EXPECT_EQ(counted(here).all().duties, 0u);
    world.open_duties(*parse_date("2026-07-01"));
    const auto opened = counted(here).all();
    EXPECT_GT(opened.duties, 100u);
    EXPECT_EQ(opened.on_time + opened.late, 0u);
    EXPECT_EQ(opened, counted(there).all());

    world.publish_finance("2026-09", "六道沟村-2026-09.xlsx"); // three weeks late
    world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
    const auto published = counted(here).all();
    EXPECT_EQ(published.late, 1u);
    EXPECT_EQ(published.on_time, 1u);
    EXPECT_EQ(published.missing, opened.missing - 1);
    ASSERT_TRUE(world.did(world.town_officer, excuse_duty,
                          {other_village, "cai-01", "2026-10", "村委会办公室失火，账册正在恢复"}));
    EXPECT_EQ(counted(here).all().excused, 1u);

    world.at("2026-12-20T02:00:00Z");
    world.open_duties(*parse_date("2026-07-01")); // a further month
    EXPECT_GT(counted(here).all().duties, opened.duties);
    EXPECT_EQ(counted(here).all(), counted(there).all());
    EXPECT_EQ(counted(here).all().missing, missing_rows());
    EXPECT_EQ(differences(here) + differences(there), 0u);
}

TEST_P(LiveDutyIndexTest, counts_by_area_item_and_days)
{
    LiveDutyIndex index;
    world.open_duties(*parse_date("2026-07-01"));
    world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
    const auto each = counted(index, villages());
    ASSERT_GT(each.areas.size(), 10u);
    EXPECT_EQ(each.of(village).on_time, 1u);
    EXPECT_EQ(each.of(other_village).on_time, 0u);
    EXPECT_EQ(each.of("220681109999").duties, 0u);
    EXPECT_EQ(each.all(), counted(index).of(support::town));
    EXPECT_EQ(each.all(), counted(index, {""}).all());
    EXPECT_EQ(counted(index, {"99"}).all().duties, 0u);
    EXPECT_LT(counted(index, {support::town}, "2026-11-01").all().duties, each.all().duties);
    EXPECT_EQ(counted(index, {support::town}, "2088-01-01").all().duties, 0u);
}

TEST_P(LiveDutyIndexTest, is_corrected_when_rows_were_changed_behind_the_programs_back)
{
    LiveDutyIndex index;
    world.open_duties(*parse_date("2026-07-01"));
    EXPECT_GT(counted(index).all().missing, 0u);
    change("UPDATE duty SET due_on = '2026-11-02' WHERE village = $1 AND item = 'cai-01' AND period = '2026-10'");
    EXPECT_EQ(differences(index), 1u);
    EXPECT_EQ(differences(index), 0u);
    EXPECT_EQ(counted(index).all().missing, missing_rows());
}

TEST_P(LiveDutyIndexTest, takes_in_a_village_that_was_added_later)
{
    LiveDutyIndex index;
    world.open_duties(*parse_date("2026-07-01"));
    EXPECT_EQ(counted(index, {"220681101299"}).all().duties, 0u);
    {
        auto desk = world.as({});
        db::Transaction transaction(desk.office.db);
        store::Divisions divisions(desk.office.db);
        auto added = *divisions.find(village);
        added.code = "220681101299";
        added.name = "新立村";
        divisions.put(transaction, added);
        transaction.commit();
    }
    world.open_duties(*parse_date("2026-07-01"));
    EXPECT_GT(counted(index, {"220681101299"}).all().duties, 0u);
    EXPECT_EQ(differences(index), 0u);
}

}
}
