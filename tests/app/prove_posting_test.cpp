// Photos of boards: what they prove, and what they don't.

#include "app/correct_edition.hpp"
#include "app/hang_editions.hpp"
#include "app/print_day_code.hpp"
#include "app/prove_posting.hpp"
#include "app/register_place.hpp"
#include "app/villager_photos.hpp"
#include "app/wall_news.hpp"
#include "domain/sheet_mark.hpp"
#include "store/board_photos.hpp"
#include "store/postings.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;
using domain::SightingVerdict;

namespace {

struct Photos : WorldOnEveryEngine {
    domain::Place registered()
    {
        return must(world().did(world().clerk, app::register_place,
                                {.village = village,
                                 .name = "村部公开栏",
                                 .location = "村部大门东侧",
                                 .a3_sheets = 6,
                                 .since = parse_date("2026-11-01").value()}));
    }
    domain::Edition published() { return world().publish_finance("2026-10", "六道沟村-2026-10.xlsx"); }
    std::string day_code() { return must(world().did(world().clerk, app::print_day_code, {})).code; }
    static std::string address(const domain::Edition& edition, const std::string& day_code)
    {
        return domain::sheet_address("https://gk.example.gov.cn", edition.code, edition.commitment, day_code);
    }
    // As read from a picture whose look is `face`: 32 bytes of it.
    static app::LookedAtPhoto photo(std::vector<std::string> codes, char face = '\x11')
    {
        const std::string look(32, face);
        return {.file_name = "IMG_1.jpg",
                .original = to_hex(sha256(look + (codes.empty() ? "" : codes.front()))),
                .taken = {.codes = std::move(codes),
                          .taken_at = "2026-11-24 10:03:22",
                          .jpeg = "the picture " + look,
                          .fingerprint = to_hex(
                              std::span(reinterpret_cast<const std::uint8_t*>(look.data()), look.size()))}};
    }
    app::PostingProof sent(const domain::Place& place, const app::LookedAtPhoto& photo)
    {
        return must(world().did(world().clerk, app::prove_posting, {place.id, photo}));
    }
    SightingVerdict verdict(const domain::Place& place, const app::LookedAtPhoto& photo)
    {
        const auto proof = sent(place, photo);
        EXPECT_EQ(proof.sightings.size(), 1u);
        return proof.sightings.front().verdict;
    }
    Result<app::PostingProof> by_villager(const domain::Place& place, const app::LookedAtPhoto& photo,
                                          const std::string& words = {})
    {
        return world().did({}, app::prove_posting, {place.id, photo, domain::PhotoSender::villager, words});
    }
    std::size_t wrong_by_villagers()
    {
        auto desk = world().as({});
        return store::BoardPhotos(desk.office.db)
            .wrong_of_villagers(village, parse_instant("2026-11-01T00:00:00Z").value())
            .size();
    }
    std::vector<domain::Posting> postings(const domain::Place& place)
    {
        auto desk = world().as({});
        return store::Postings(desk.office.db).at(place.id, 10);
    }
};
ON_EVERY_ENGINE(Photos);

}

TEST_P(Photos, prove_a_sheet_and_hang_it_where_nobody_said_so)
{
    const auto place = registered();
    const auto edition = published();
    const auto proof = sent(place, photo({address(edition, day_code())}));
    ASSERT_EQ(proof.sightings.size(), 1u);
    EXPECT_EQ(proof.sightings.front().verdict, SightingVerdict::proved);
    EXPECT_EQ(proof.sightings.front().printed_on, parse_date("2026-11-24"));
    ASSERT_EQ(postings(place).size(), 1u);
    EXPECT_EQ(postings(place).front().edition, edition.code);
    EXPECT_EQ(postings(place).front().proved_at, world().clock.at);
    auto desk = world().as(world().clerk);
    const auto news = app::wall_news(desk.office, place);
    ASSERT_EQ(news.stay.size(), 1u);
    EXPECT_EQ(news.stay.front().term.last_day, parse_date("2026-12-09"))
        << "fifteen days from the first photo";
}

TEST_P(Photos, let_the_days_run_from_the_first_one)
{
    const auto place = registered();
    const auto edition = published();
    must(world().did(world().clerk, app::hang_editions, {place.id, domain::Paper::a3, {edition.code}}));
    const auto code = day_code();
    world().at("2026-11-26T02:00:00Z");
    EXPECT_EQ(verdict(place, photo({address(edition, code)})), SightingVerdict::proved);
    EXPECT_EQ(postings(place).size(), 1u) << "it hung before";
    world().at("2026-12-01T02:00:00Z");
    EXPECT_EQ(verdict(place, photo({address(edition, code)}, '\x5a')), SightingVerdict::proved);
    EXPECT_EQ(postings(place).front().proved_at, parse_instant("2026-11-26T02:00:00Z"));
    EXPECT_EQ(postings(place).front().seen_at, world().clock.at);
    auto desk = world().as(world().clerk);
    EXPECT_EQ(app::wall_news(desk.office, place).stay.front().term.last_day, parse_date("2026-12-11"));
}

TEST_P(Photos, prove_nothing_a_second_time)
{
    const auto place = registered();
    const auto edition = published();
    const auto first = photo({address(edition, day_code())});
    const auto proof = sent(place, first);
    EXPECT_EQ(sent(place, first).photo.id, proof.photo.id) << "clicked twice";
    world().at("2026-11-27T02:00:00Z");
    auto saved_anew = first;
    saved_anew.original = std::string(64, 'e');
    saved_anew.taken.fingerprint[0] = saved_anew.taken.fingerprint[0] == '0' ? '1' : '0';
    const auto again = sent(place, saved_anew);
    EXPECT_EQ(again.photo.seen_before, proof.photo.id);
    EXPECT_EQ(again.sightings.front().verdict, SightingVerdict::seen_before);
    EXPECT_EQ(postings(place).front().seen_at, parse_instant("2026-11-24T02:00:00Z"));
}

TEST_P(Photos, tell_a_print_that_shows_no_day_or_a_wrong_one)
{
    const auto place = registered();
    const auto before = day_code();
    world().at("2026-11-25T02:00:00Z");
    const auto edition = published();
    EXPECT_EQ(verdict(place, photo({address(edition, "")}, '\x01')), SightingVerdict::undated);
    EXPECT_EQ(verdict(place, photo({address(edition, before)}, '\x22')), SightingVerdict::old_print)
        << "of the day before it was published";
    EXPECT_EQ(verdict(place, photo({address(edition, "ZZZZ")}, '\x3c')), SightingVerdict::old_print) << "of no day";
    EXPECT_TRUE(postings(place).empty());
}

TEST_P(Photos, tell_what_no_longer_counts_and_what_never_did)
{
    const auto place = registered();
    const auto first = of_csv();
    const auto code = day_code();
    const auto second = corrected(first);
    EXPECT_EQ(verdict(place, photo({address(first, code)}, '\x01')), SightingVerdict::replaced);
    auto altered = second;
    altered.commitment = std::string(64, '0');
    EXPECT_EQ(verdict(place, photo({address(altered, code)}, '\x22')), SightingVerdict::differs);
    EXPECT_EQ(verdict(place, photo({"https://example.com/menu"}, '\x3c')), SightingVerdict::unknown);
    EXPECT_EQ(verdict(place, photo({address(second, code)}, '\x47')), SightingVerdict::proved);
    must(world().did(world().director, app::withdraw_edition, {second.code, "误公开"}));
    EXPECT_EQ(verdict(place, photo({address(second, code)}, '\x78')), SightingVerdict::withdrawn);
}

TEST_P(Photos, of_another_villages_sheet_say_so)
{
    const auto edition = published();
    const auto elsewhere = must(world().did(world().other_clerk, app::register_place,
                                            {.village = other_village,
                                             .name = "村部公开栏",
                                             .location = "村部",
                                             .a3_sheets = 6,
                                             .since = parse_date("2026-11-01").value()}));
    const auto proof = must(world().did(world().other_clerk, app::prove_posting,
                                        {elsewhere.id, photo({address(edition, day_code())})}));
    EXPECT_EQ(proof.sightings.front().verdict, SightingVerdict::another_village);
}

TEST_P(Photos, without_a_readable_code_are_kept_and_prove_nothing)
{
    const auto place = registered();
    const auto proof = sent(place, photo({}));
    EXPECT_TRUE(proof.sightings.empty());
    EXPECT_TRUE(postings(place).empty());
    EXPECT_EQ(world().did(world().other_clerk, app::prove_posting, {place.id, photo({})}).error().kind,
              Refusal::Kind::missing);
}

TEST_P(Photos, of_a_villager_prove_as_well_as_the_clerks)
{
    const auto place = registered();
    const auto edition = published();
    const auto proof = must(by_villager(place, photo({address(edition, day_code())}), "贴得很清楚"));
    ASSERT_EQ(proof.sightings.size(), 1u);
    EXPECT_EQ(proof.sightings.front().verdict, SightingVerdict::proved);
    ASSERT_EQ(postings(place).size(), 1u) << "it hangs, though nobody in office said so";
    EXPECT_TRUE(postings(place).front().proved_at);
    auto desk = world().as({});
    const auto kept = store::BoardPhotos(desk.office.db).find(proof.photo.id).value();
    EXPECT_EQ(kept.sender, domain::PhotoSender::villager);
    EXPECT_EQ(kept.words, "贴得很清楚");
    EXPECT_EQ(store::BoardPhotos(desk.office.db).villagers_at(place.id).count, 1);
}

TEST_P(Photos, of_a_villager_that_show_something_wrong_wait_for_those_in_office)
{
    const auto place = registered();
    const auto first = of_csv();
    const auto code = day_code();
    const auto second = corrected(first);
    must(by_villager(place, photo({address(first, code)}, '\x01')));
    EXPECT_EQ(wrong_by_villagers(), 1u) << "an old sheet";
    must(by_villager(place, photo({}, '\x22')));
    EXPECT_EQ(wrong_by_villagers(), 2u) << "nothing to be read";
    must(by_villager(place, photo({"https://example.com/pay", address(second, code)}, '\x3c')));
    EXPECT_EQ(wrong_by_villagers(), 2u) << "somebody's code hangs beside the right sheet";
    world().clock.at += std::chrono::minutes(1);
    must(by_villager(place, photo({"https://example.com/pay"}, '\x47')));
    EXPECT_EQ(wrong_by_villagers(), 3u);
    world().clock.at += std::chrono::minutes(1);
    sent(place, photo({address(second, code)}, '\x78'));
    EXPECT_EQ(wrong_by_villagers(), 0u) << "the clerk's photo answers them";
}

TEST_P(Photos, of_villagers_are_limited_for_a_board_not_for_an_address)
{
    const auto place = registered();
    for (int i = 0; i < 20; ++i) {
        auto one = photo({}, static_cast<char>(i));
        one.original = to_hex(sha256(std::to_string(i)));
        one.taken.fingerprint = one.original;
        must(by_villager(place, one));
    }
    const auto more = by_villager(place, photo({}, 'z'));
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().says, "seen.wait");
    EXPECT_TRUE(world().did(world().clerk, app::prove_posting, {place.id, photo({}, 'y')}))
        << "the clerk isn't kept waiting";
    world().clock.at += std::chrono::hours(2);
    EXPECT_TRUE(by_villager(place, photo({}, 'z')));
}

TEST(VillagersWords, are_short_and_hold_nobodys_number)
{
    EXPECT_EQ(app::checked_words("  下面两张湿了 ").value(), "下面两张湿了");
    EXPECT_EQ(refusal_of(app::checked_words("打电话给他 13804390001")), "seen.personal");
    std::string long_words;
    for (int i = 0; i < 200; ++i)
        long_words += "字";
    EXPECT_TRUE(app::checked_words(long_words));
    EXPECT_EQ(refusal_of(app::checked_words(long_words + "字")), "seen.too_long");
}
