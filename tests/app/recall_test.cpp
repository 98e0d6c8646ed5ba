// What hangs although it shouldn't: since when, why, what replaces it; it leaves the list by being taken
// down.

#include "app/hang_editions.hpp"
#include "app/print_day_code.hpp"
#include "app/prove_posting.hpp"
#include "app/recall.hpp"
#include "app/register_place.hpp"
#include "app/take_down.hpp"
#include "domain/sheet_mark.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;

namespace {

struct Recalls : WorldOnEveryEngine {
    domain::Place board(const std::string& name)
    {
        return must(world().did(world().clerk, app::register_place,
                                {.village = village,
                                 .name = name,
                                 .location = "村部",
                                 .keeper = "刘春海",
                                 .a3_sheets = 6,
                                 .since = parse_date("2026-11-01").value()}));
    }
    void hang(const domain::Place& place, const domain::Edition& edition)
    {
        must(world().did(world().clerk, app::hang_editions, {place.id, domain::Paper::a3, {edition.code}}));
    }
    void prove(const domain::Place& place, const domain::Edition& edition)
    {
        const auto code = must(world().did(world().clerk, app::print_day_code, {})).code;
        const auto address =
            domain::sheet_address("https://gk.example.gov.cn", edition.code, edition.commitment, code);
        must(world().did(world().clerk, app::prove_posting,
                         {place.id,
                          {.file_name = "IMG_1.jpg",
                           .original = std::string(64, 'a'),
                           .taken = {.codes = {address},
                                     .taken_at = {},
                                     .jpeg = "a picture",
                                     .fingerprint = std::string(64, '5')}}}));
    }
    std::vector<app::Recall> recalled(const std::string& scope = town)
    {
        auto desk = world().as(world().clerk);
        return app::recall_in(desk.office, scope);
    }
    std::vector<app::Recall> recalled_of(const domain::Edition& edition)
    {
        auto desk = world().as(world().clerk);
        return app::recall_of(desk.office, edition);
    }
    Date today() { return shanghai_date(world().clock.at); }
};
ON_EVERY_ENGINE(Recalls);

}

TEST_P(Recalls, are_none_while_everything_that_hangs_counts)
{
    const auto edition = of_csv();
    hang(board("村部公开栏"), edition);
    EXPECT_TRUE(recalled().empty());
}

TEST_P(Recalls, name_each_place_of_what_was_corrected_and_what_replaces_it)
{
    const auto first = of_csv();
    const auto one = board("村部公开栏"), other = board("三组公示墙");
    hang(one, first);
    hang(other, first);
    world().at("2026-11-26T02:00:00Z");
    const auto second = corrected(first);
    ASSERT_EQ(recalled().size(), 2u);
    for (const auto& recall : recalled_of(second)) {
        EXPECT_EQ(recall.edition.code, first.code);
        EXPECT_EQ(recall.because, domain::PostingEnding::replaced);
        EXPECT_EQ(recall.replaced_by, second.code);
        EXPECT_EQ(recall.since, parse_date("2026-11-26"));
    }
    must(world().did(world().clerk, app::take_down, {one.id, {first.code}}));
    ASSERT_EQ(recalled().size(), 1u);
    EXPECT_EQ(recalled().front().place.id, other.id);
    EXPECT_TRUE(recalled(other_village).empty());
}

TEST_P(Recalls, name_what_was_withdrawn_with_nothing_in_its_place)
{
    const auto edition = of_csv();
    hang(board("村部公开栏"), edition);
    must(world().did(world().director, app::withdraw_edition, {edition.code, "误把别村的表公开了"}));
    ASSERT_EQ(recalled().size(), 1u);
    EXPECT_EQ(recalled().front().because, domain::PostingEnding::withdrawn);
    EXPECT_EQ(recalled().front().replaced_by, "");
}

TEST_P(Recalls, come_when_the_days_are_over_and_turn_red_after_three)
{
    const auto edition = of_csv();
    const auto place = board("村部公开栏");
    hang(place, edition);
    prove(place, edition);
    world().at("2026-12-09T15:59:59Z");
    EXPECT_TRUE(recalled().empty());
    world().at("2026-12-09T16:00:00Z");
    ASSERT_EQ(recalled().size(), 1u);
    EXPECT_EQ(recalled().front().because, domain::PostingEnding::over);
    EXPECT_EQ(recalled().front().since, parse_date("2026-12-10"));
    EXPECT_FALSE(recalled().front().is_overdue(today()));
    world().at("2026-12-13T15:59:59Z");
    EXPECT_FALSE(recalled().front().is_overdue(today()));
    world().at("2026-12-13T16:00:00Z");
    EXPECT_TRUE(recalled().front().is_overdue(today()));
}
