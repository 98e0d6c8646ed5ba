// Looks: drawn from the day's root, answered by photos, missed when none came.

#include <algorithm>

#include "app/draw_looks.hpp"
#include "app/hang_editions.hpp"
#include "app/print_day_code.hpp"
#include "app/prove_posting.hpp"
#include "app/register_place.hpp"
#include "app/take_down.hpp"
#include "domain/sheet_mark.hpp"
#include "store/day_codes.hpp"
#include "store/looks.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;
using domain::LookOutcome;

namespace {

struct LookDays : WorldOnEveryEngine {
    domain::Place place;
    domain::Edition edition;
    std::string code;
    int photos = 0;

    void SetUp() override
    {
        WorldOnEveryEngine::SetUp();
        place = must(world().did(world().clerk, app::register_place,
                                 {.village = village,
                                  .name = "村部公开栏",
                                  .location = "村部大门东侧",
                                  .a3_sheets = 6,
                                  .since = parse_date("2026-11-01").value()}));
        edition = of_csv();
        code = must(world().did(world().clerk, app::print_day_code, {})).code;
    }
    void photograph() // 11-24: the first one proves it until 12-09
    {
        const std::string look(32, static_cast<char>(1 << photos++ % 7));
        app::LookedAtPhoto photo{
            .file_name = "IMG.jpg",
            .original = to_hex(sha256(look + std::to_string(photos))),
            .taken = {.codes = {domain::sheet_address("https://gk.example.gov.cn", edition.code,
                                                      edition.commitment, code)},
                      .taken_at = "",
                      .jpeg = "picture " + std::to_string(photos),
                      .fingerprint = to_hex(sha256(std::to_string(photos)))}};
        must(world().did(world().clerk, app::prove_posting, {place.id, photo}));
    }
    std::vector<domain::Look> draw() { return must(world().did({}, app::draw_looks, {})); }
    std::vector<domain::Look> draw_until(Date last)
    {
        std::vector<domain::Look> asked;
        for (; shanghai_date(world().clock.at) <= last; world().clock.at += std::chrono::days(1))
            std::ranges::move(draw(), std::back_inserter(asked));
        return asked;
    }
    std::vector<domain::Look> looks()
    {
        auto desk = world().as({});
        return store::Looks(desk.office.db).at(place.id, parse_date("2026-11-01").value());
    }
    void on(Date day) { world().clock.at = shanghai_midnight(day) + std::chrono::hours(10); }
};
ON_EVERY_ENGINE(LookDays);

}

TEST_P(LookDays, are_two_while_a_proved_sheet_hangs)
{
    must(world().did(world().clerk, app::hang_editions, {place.id, domain::Paper::a3, {edition.code}}));
    EXPECT_TRUE(draw_until(*parse_date("2026-11-24")).empty()) << "nothing is proved yet";
    on(*parse_date("2026-11-24"));
    photograph();
    const auto asked = draw_until(*parse_date("2026-12-20"));
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
    photograph();
    const auto asked = draw_until(*parse_date("2026-12-09"));
    ASSERT_EQ(asked.size(), 2u);
    on(asked[0].asked_on);
    EXPECT_TRUE(draw().empty());
    EXPECT_EQ(looks().size(), 2u);
    auto desk = world().as({});
    for (auto day = *parse_date("2026-11-24"); day <= *parse_date("2026-12-09"); day = plus_days(day, 1))
        EXPECT_TRUE(store::DayCodes(desk.office.db).of(day)) << "every day has its root: " << to_text(day);
}

TEST_P(LookDays, are_answered_by_a_photo_until_the_end_of_the_next_day_and_missed_after_it)
{
    photograph();
    const auto asked = draw_until(*parse_date("2026-12-09"));
    ASSERT_EQ(asked.size(), 2u);
    const auto next_day = plus_days(asked[0].asked_on, 1);
    on(next_day == asked[1].asked_on ? asked[0].asked_on : next_day); // a photo of that day would answer both
    photograph();
    on(plus_days(asked[1].asked_on, 2));
    photograph();
    EXPECT_EQ(domain::outcome_of(looks()[0], world().clock.at), LookOutcome::seen);
    EXPECT_EQ(domain::outcome_of(looks()[1], world().clock.at), LookOutcome::missed) << "a day too late";
}

TEST_P(LookDays, are_not_asked_of_what_came_down_or_was_corrected)
{
    photograph();
    corrected(edition);
    EXPECT_TRUE(draw_until(*parse_date("2026-12-09")).empty());
    on(*parse_date("2026-11-25"));
    must(world().did(world().clerk, app::take_down, {place.id, {edition.code}}));
    EXPECT_TRUE(draw_until(*parse_date("2026-12-09")).empty());
}

TEST_P(LookDays, asked_of_what_is_corrected_then_are_dropped)
{
    photograph();
    while (looks().empty()) {
        draw();
        world().clock.at += std::chrono::days(1);
    }
    on(looks()[0].asked_on);
    corrected(edition);
    world().clock.at += std::chrono::days(9);
    EXPECT_EQ(domain::outcome_of(looks()[0], world().clock.at), LookOutcome::dropped);
}
