#include <gtest/gtest.h>

#include "app/simulate_year.hpp"
#include "support/world.hpp"

namespace gongkai::app {
namespace {

using domain::DivisionKind;

// Villages of Jilin and of Chongqing, which gives a quarter fifteen days instead of ten.
domain::VillageOrder villages()
{
    std::vector<domain::VillageCode> codes;
    for (domain::VillageCode i = 0; i < 1500; ++i)
        codes.push_back(220'681'101'000 + i * 1'000 / 40 + i);
    for (domain::VillageCode i = 0; i < 500; ++i)
        codes.push_back(500'101'001'000 + i);
    std::ranges::sort(codes);
    codes.erase(std::ranges::unique(codes).begin(), codes.end());
    return domain::VillageOrder(std::move(codes));
}

domain::DutyIndex year(std::uint64_t seed, std::size_t items = 0)
{
    return simulate_year(support::statutes(), villages(), {"jilin-village", 2026, seed, items}).value();
}

std::size_t number_of(const domain::DutyIndex& index, law::Rhythm rhythm)
{
    const auto* catalog = support::statutes().catalog("jilin-village", std::chrono::year(2026) / 12 / 31);
    for (std::size_t item = 0; item < index.items().size(); ++item)
        if (catalog->find(index.items()[item])->rhythm == rhythm) return item;
    return index.items().size();
}

std::vector<std::string> due_days(const domain::DutyIndex& index, domain::VillageCode village,
                                  std::size_t item)
{
    std::vector<std::string> days;
    for (const auto& duty : index.duties_of(index.villages().row_of(village).value(), item))
        days.push_back(to_text(domain::date_of(duty.due)));
    return days;
}

TEST(SimulateYear, takes_every_due_day_from_the_law_of_the_place)
{
    const auto index = year(1);
    const auto quarterly = number_of(index, law::Rhythm::quarterly),
               monthly = number_of(index, law::Rhythm::monthly);
    const auto jilin = index.villages()[0], chongqing = index.villages()[index.villages().size() - 1];
    EXPECT_EQ(due_days(index, jilin, quarterly),
              (std::vector<std::string>{"2026-01-10", "2026-04-10", "2026-07-10", "2026-10-10"}));
    EXPECT_EQ(due_days(index, chongqing, quarterly),
              (std::vector<std::string>{"2026-01-15", "2026-04-15", "2026-07-15", "2026-10-15"}));
    EXPECT_EQ(due_days(index, jilin, monthly).size(), 12u);
    EXPECT_EQ(due_days(index, jilin, monthly).at(1), "2026-02-28");
}

TEST(SimulateYear, starts_the_clock_of_an_event_on_its_own_day)
{
    const auto index = year(1);
    const auto* catalog = support::statutes().catalog("jilin-village", std::chrono::year(2026) / 12 / 31);
    std::size_t seen = 0;
    for (std::size_t village = 0; village < index.villages().size(); village += 7)
        for (std::size_t item = 0; item < index.items().size(); ++item) {
            const auto* of = catalog->find(index.items()[item]);
            if (of->rhythm != law::Rhythm::immediate) continue;
            for (const auto& duty : index.duties_of(village, item)) {
                const auto due = law::immediate(support::statutes(), *of->event, domain::date_of(duty.opens),
                                                {.division = domain::to_text(index.villages()[village])});
                ASSERT_EQ(domain::date_of(duty.due), *due->due_on) << of->code;
                seen += 1;
            }
        }
    EXPECT_GT(seen, 1000u);
}

TEST(SimulateYear, is_the_same_for_the_same_seed_and_another_for_another)
{
    EXPECT_TRUE(differences(year(5, 12), year(5, 12), 1).empty());
    EXPECT_FALSE(differences(year(5, 12), year(6, 12), 1).empty());
}

TEST(SimulateYear, is_settled_never_before_it_opens_and_mostly_in_time)
{
    const auto index = year(3);
    const auto grid = index.tallies({index.villages().within("")}, std::chrono::year(2026) / 12 / 31);
    domain::DutyTally total;
    for (const auto& tally : grid.cells)
        total += tally;
    EXPECT_GT(total.on_time, total.duties * 7 / 10);
    EXPECT_GT(total.missing, total.duties / 100);
    EXPECT_LT(total.missing, total.duties * 7 / 100);
    EXPECT_GT(total.nothing, 0u);
    EXPECT_GT(total.late, total.missing);
    for (std::size_t item = 0; item < index.items().size(); ++item)
        for (const auto& duty : index.duties_of(42, item))
            ASSERT_GE(duty.settled, duty.opens);
}

TEST(SimulateYear, keeps_the_items_with_the_most_duties_when_asked_for_few)
{
    const auto index = year(1, 3);
    EXPECT_EQ(index.items().size(), 3u);
    EXPECT_EQ(number_of(index, law::Rhythm::monthly), 0u);
    EXPECT_EQ(index.duties_of(0, 0).size(), 12u);
}

TEST(SimulateYear, is_refused_without_such_a_catalogue_in_that_year)
{
    const auto unknown = simulate_year(support::statutes(), villages(), {"mars-village", 2026, 1, 0});
    EXPECT_EQ(unknown.error().says, "simulate.no_catalog");
    const auto early = simulate_year(support::statutes(), villages(), {"jilin-village", 2020, 1, 0});
    EXPECT_EQ(early.error().says, "simulate.no_catalog");
}

}
}
