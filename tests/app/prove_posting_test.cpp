// Photos of boards: what they prove, and what they don't.

#include "app/correct_edition.hpp"
#include "app/hang_editions.hpp"
#include "app/print_day_code.hpp"
#include "app/prove_posting.hpp"
#include "app/register_place.hpp"
#include "app/wall_news.hpp"
#include "domain/sheet_mark.hpp"
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
