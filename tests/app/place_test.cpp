// The register of places, and what hangs there: hung, replaced, over, taken down.

#include "app/close_place.hpp"
#include "app/hang_editions.hpp"
#include "app/print_day_code.hpp"
#include "app/prove_posting.hpp"
#include "app/register_place.hpp"
#include "app/take_down.hpp"
#include "app/wall_news.hpp"
#include "domain/sheet_mark.hpp"
#include "store/day_codes.hpp"
#include "store/places.hpp"
#include "store/postings.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;

namespace {

struct Places : WorldOnEveryEngine {
    app::RegisterPlace board(const std::string& name = "村部公开栏")
    {
        return {.village = village,
                .name = name,
                .location = "村部大门东侧",
                .keeper = "文书李梅",
                .a3_sheets = 6,
                .since = parse_date("2026-11-01").value()};
    }
    domain::Place registered(const std::string& name = "村部公开栏")
    {
        return must(world().did(world().clerk, app::register_place, board(name)));
    }
    app::WallNews news(const domain::Place& place)
    {
        auto desk = world().as(world().clerk);
        return app::wall_news(desk.office, place);
    }
    domain::Edition published(const std::string& period = "2026-10")
    {
        return world().publish_finance(period, "六道沟村-" + period + ".xlsx");
    }
    domain::Posting hung(const domain::Place& place, const domain::Edition& edition)
    {
        auto postings = must(
            world().did(world().clerk, app::hang_editions, {place.id, domain::Paper::a3, {edition.code}}));
        EXPECT_EQ(postings.size(), 1u);
        return postings.front();
    }
    std::vector<domain::Place> open_ones()
    {
        auto desk = world().as({});
        return store::Places(desk.office.db).of(village);
    }
    void expect_closed(const domain::Edition& edition)
    {
        auto desk = world().as({});
        EXPECT_EQ(store::Places(desk.office.db).closed_of(village).front().closed_because, "村部搬迁");
        EXPECT_EQ(store::Postings(desk.office.db).of_edition(edition.code).front().ending,
                  domain::PostingEnding::place_closed);
    }
    void proved(const domain::Place& place, const domain::Edition& edition)
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
};
ON_EVERY_ENGINE(Places);

}

TEST_P(Places, are_registered_by_the_clerk_and_nobody_elses)
{
    const auto place = registered();
    const auto stored = open_ones();
    ASSERT_EQ(stored.size(), 1u);
    EXPECT_EQ(stored.front().name, "村部公开栏");
    EXPECT_EQ(stored.front().a3_sheets, 6);
    EXPECT_EQ(world().did(world().other_clerk, app::register_place, board("别处")).error().kind,
              Refusal::Kind::missing);
    EXPECT_EQ(world().did(world().chair, app::register_place, board("别处")).error().kind,
              Refusal::Kind::forbidden);
    EXPECT_TRUE(world().did(world().town_officer, app::register_place, board("三组公示墙")));
}

TEST_P(Places, say_what_is_wrong_with_them)
{
    auto nameless = board(" ");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::register_place, nameless)), "place.no_name");
    auto ahead = board();
    ahead.since = parse_date("2026-12-31").value();
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::register_place, ahead)), "place.since_ahead");
    auto telling = board("公开栏 13944012345");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::register_place, telling)), "words.personal");
    registered();
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::register_place, board())), "place.name_taken");
}

TEST_P(Places, are_written_anew_by_one_person_at_a_time)
{
    const auto place = registered();
    auto change = board("村部东公开栏");
    change.place = place.id;
    change.version = place.version;
    EXPECT_EQ(must(world().did(world().clerk, app::register_place, change)).version, 2);
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::register_place, change)),
              "place.changed_meanwhile");
}

TEST_P(Places, want_what_was_published_since_they_are_there)
{
    const auto place = registered();
    EXPECT_TRUE(news(place).up.empty());
    const auto edition = published();
    ASSERT_EQ(news(place).up.size(), 1u);
    EXPECT_EQ(news(place).up.front().code, edition.code);
    auto later = board("新立的公开栏");
    world().at("2026-11-25T02:00:00Z");
    later.since = parse_date("2026-11-25").value();
    EXPECT_TRUE(news(must(world().did(world().clerk, app::register_place, later))).up.empty());
}

TEST_P(Places, keep_a_sheet_for_its_days_and_then_let_it_go)
{
    const auto place = registered();
    const auto edition = published();
    EXPECT_EQ(hung(place, edition).hung_on(), parse_date("2026-11-24"));
    EXPECT_TRUE(
        must(world().did(world().clerk, app::hang_editions, {place.id, domain::Paper::a3, {edition.code}}))
            .empty())
        << "clicked twice";
    ASSERT_EQ(news(place).stay.size(), 1u);
    EXPECT_FALSE(news(place).stay.front().term.last_day) << "no photo yet";
    proved(place, edition);
    EXPECT_EQ(news(place).stay.front().term.last_day, parse_date("2026-12-09"))
        << "fifteen days, the first one not counted";
    world().at("2026-12-09T15:59:00Z");
    EXPECT_EQ(news(place).stay.size(), 1u);
    world().at("2026-12-09T16:00:00Z");
    ASSERT_EQ(news(place).down.size(), 1u);
    EXPECT_EQ(news(place).down.front().ending, domain::PostingEnding::over);
    EXPECT_EQ(must(world().did(world().clerk, app::take_down, {place.id, {edition.code}})).front().ending,
              domain::PostingEnding::over);
    EXPECT_TRUE(news(place).down.empty());
    EXPECT_TRUE(news(place).up.empty()) << "it hung for its time";
}

TEST_P(Places, want_a_sheet_again_that_came_down_early)
{
    const auto place = registered();
    const auto edition = published();
    hung(place, edition);
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::take_down, {place.id, {edition.code}})),
              "posting.early_reason");
    const auto down =
        must(world().did(world().clerk, app::take_down, {place.id, {edition.code}, "风雨打坏"}));
    EXPECT_EQ(down.front().ending, domain::PostingEnding::early);
    EXPECT_EQ(news(place).up.size(), 1u);
    EXPECT_TRUE(
        must(world().did(world().clerk, app::take_down, {place.id, {edition.code}, "再点一次"})).empty());
}

TEST_P(Places, change_the_sheet_when_the_edition_was_corrected)
{
    const auto place = registered();
    const auto first = of_csv();
    hung(place, first);
    const auto second = corrected(first);
    const auto after = news(place);
    ASSERT_EQ(after.down.size(), 1u);
    EXPECT_EQ(after.down.front().ending, domain::PostingEnding::replaced);
    ASSERT_EQ(after.up.size(), 1u);
    EXPECT_EQ(after.up.front().code, second.code);
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::hang_editions,
                                     {place.id, domain::Paper::a3, {first.code}})),
              "posting.replaced");
}

TEST_P(Places, take_down_all_that_hangs_when_they_are_closed)
{
    const auto place = registered();
    const auto edition = published();
    hung(place, edition);
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::close_place, {place.id, place.version, ""})),
              "place.no_reason");
    must(world().did(world().clerk, app::close_place, {place.id, place.version, "村部搬迁"}));
    EXPECT_TRUE(open_ones().empty());
    expect_closed(edition);
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::hang_editions,
                                     {place.id, domain::Paper::a3, {edition.code}})),
              "place.closed_already");
    EXPECT_TRUE(world().did(world().clerk, app::register_place, board())) << "its name is free again";
}

TEST_P(Places, refuse_sheets_that_are_not_theirs)
{
    const auto place = registered();
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::hang_editions,
                                     {place.id, domain::Paper::a3, {"LDG-2222-222"}})),
              "posting.of_another_village");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::hang_editions, {place.id, domain::Paper::a3, {}})),
              "posting.none_chosen");
    auto chat = board("六道沟村群");
    chat.kind = domain::PlaceKind::chat_group;
    const auto group = must(world().did(world().clerk, app::register_place, chat));
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::hang_editions,
                                     {group.id, domain::Paper::a3, {"LDG-2222-222"}})),
              "place.no_paper");
}

TEST_P(Places, print_one_code_a_day_that_nobody_knew_before)
{
    const auto first = must(world().did(world().clerk, app::print_day_code, {}));
    published();
    EXPECT_EQ(must(world().did(world().clerk, app::print_day_code, {})).code, first.code)
        << "the day's code stays";
    world().at("2026-11-25T02:00:00Z");
    const auto next = must(world().did(world().clerk, app::print_day_code, {}));
    EXPECT_NE(next.log_root, first.log_root);
    EXPECT_EQ(next.code, domain::make_day_code(next.day, next.log_root));
    auto desk = world().as({});
    EXPECT_EQ(store::DayCodes(desk.office.db).with(first.code, first.day, next.day).front().day, first.day);
    EXPECT_TRUE(store::DayCodes(desk.office.db).with(first.code, next.day, next.day).empty());
}
