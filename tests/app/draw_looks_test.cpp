// Looks: drawn from the day's root, answered by photos, missed when none came.

#include <algorithm>

#include "app/hang_editions.hpp"
#include "app/take_down.hpp"
#include "store/day_codes.hpp"
#include "store/looks.hpp"
#include "support/desk.hpp"
#include "support/proved_wall.hpp"

using namespace gongkai;
using namespace gongkai::support;
using domain::LookOutcome;

namespace {

struct LookDays : WorldOnEveryEngine {
    std::optional<ProvedWall> wall;

    void SetUp() override
    {
        WorldOnEveryEngine::SetUp();
        wall.emplace(world(), of_csv()); // 11-24: the first photo proves it until 12-09
    }
    std::vector<domain::Look> looks()
    {
        auto desk = world().as({});
        return store::Looks(desk.office.db).at(wall->place.id, parse_date("2026-11-01").value());
    }
    void on(Date day) { world().clock.at = shanghai_midnight(day) + std::chrono::hours(10); }
};
ON_EVERY_ENGINE(LookDays);

}

TEST_P(LookDays, are_two_while_a_proved_sheet_hangs)
{
    must(world().did(world().clerk, app::hang_editions, {wall->place.id, domain::Paper::a3, {wall->edition.code}}));
    EXPECT_TRUE(wall->draw_until(*parse_date("2026-11-24")).empty()) << "nothing is proved yet";
    on(*parse_date("2026-11-24"));
    wall->photograph();
    const auto asked = wall->draw_until(*parse_date("2026-12-20"));
    ASSERT_EQ(asked.size(), 2u);
    EXPECT_EQ(looks().size(), 2u);
    EXPECT_EQ(looks()[0].log_root, [&] {
        auto desk = world().as({});
        return store::DayCodes(desk.office.db).of(asked[0].asked_on)->log_root;
    }()) << "with the root that anybody can take to the log";
    EXPECT_TRUE(domain::is_look_day(looks()[0].asked_on, looks()[0].log_root, looks()[0].posting,
                                    looks()[0].days_left));
}

TEST_P(LookDays, are_drawn_once_however_often)
{
    wall->photograph();
    const auto asked = wall->draw_until(*parse_date("2026-12-09"));
    ASSERT_EQ(asked.size(), 2u);
    on(asked[0].asked_on);
    EXPECT_TRUE(wall->draw().empty());
    EXPECT_EQ(looks().size(), 2u);
    auto desk = world().as({});
    for (auto day = *parse_date("2026-11-24"); day <= *parse_date("2026-12-09"); day = plus_days(day, 1))
        EXPECT_TRUE(store::DayCodes(desk.office.db).of(day)) << "every day has its root: " << to_text(day);
}

TEST_P(LookDays, are_answered_by_a_photo_until_the_end_of_the_next_day_and_missed_after_it)
{
    wall->photograph();
    const auto asked = wall->draw_until(*parse_date("2026-12-09"));
    ASSERT_EQ(asked.size(), 2u);
    const auto next_day = plus_days(asked[0].asked_on, 1);
    on(next_day == asked[1].asked_on ? asked[0].asked_on : next_day); // a photo of that day would answer both
    wall->photograph();
    on(plus_days(asked[1].asked_on, 2));
    wall->photograph();
    EXPECT_EQ(domain::outcome_of(looks()[0], world().clock.at), LookOutcome::seen);
    EXPECT_EQ(domain::outcome_of(looks()[1], world().clock.at), LookOutcome::missed) << "a day too late";
}

TEST_P(LookDays, are_not_asked_of_what_came_down_or_was_corrected)
{
    wall->photograph();
    corrected(wall->edition);
    EXPECT_TRUE(wall->draw_until(*parse_date("2026-12-09")).empty());
    on(*parse_date("2026-11-25"));
    must(world().did(world().clerk, app::take_down, {wall->place.id, {wall->edition.code}}));
    EXPECT_TRUE(wall->draw_until(*parse_date("2026-12-09")).empty());
}

TEST_P(LookDays, asked_of_what_is_corrected_then_are_dropped)
{
    wall->photograph();
    while (looks().empty()) {
        wall->draw();
        world().clock.at += std::chrono::days(1);
    }
    on(looks()[0].asked_on);
    corrected(wall->edition);
    world().clock.at += std::chrono::days(9);
    EXPECT_EQ(domain::outcome_of(looks()[0], world().clock.at), LookOutcome::dropped);
}
