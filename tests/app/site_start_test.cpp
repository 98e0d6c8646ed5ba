// From when a new site asks for standing items, and what stays with one that was there before.

#include "app/site_start.hpp"

#include "store/duties.hpp"
#include "store/site_start.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;

namespace {

struct SiteStarts : OnEveryEngine {};
ON_EVERY_ENGINE(SiteStarts);

Date day(const char* text) { return parse_date(text).value(); }

Date start_of(World& world)
{
    auto desk = world.as({});
    return app::site_start(desk.office, day("2026-07-01"));
}

}

TEST_P(SiteStarts, are_the_day_of_the_first_start_and_stay_it)
{
    World world(GetParam());
    EXPECT_EQ(start_of(world), day("2026-11-24"));
    world.at("2026-12-24T02:00:00Z");
    EXPECT_EQ(start_of(world), day("2026-11-24"));
}

TEST_P(SiteStarts, of_a_site_that_asked_already_are_the_day_it_asked_from)
{
    World world(GetParam());
    world.open_duties(day("2026-07-01"));
    EXPECT_EQ(start_of(world), day("2026-07-01"));
}

TEST_P(SiteStarts, keep_a_new_site_from_beginning_with_everything_missing)
{
    World world(GetParam());
    const auto from = start_of(world);
    must(world.did({}, app::open_duties, {.from = day("2026-07-01"), .scope = village, .standing_from = from}));
    auto desk = world.as({});
    std::size_t standing = 0;
    for (const auto& duty : store::Duties(desk.office.db).of_village(village, day("2026-01-01"), day("2027-12-31"))) {
        if (duty.origin != domain::DutyOrigin::standing) continue;
        ++standing;
        EXPECT_EQ(duty.standing(day("2026-11-24")).state, domain::DutyState::open) << duty.item;
    }
    EXPECT_GT(standing, 10u);
}
