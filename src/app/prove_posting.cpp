#include "app/prove_posting.hpp"

#include <algorithm>
#include <set>

#include "app/closed_archive.hpp"
#include "app/inspect_place.hpp"
#include "app/place_access.hpp"
#include "app/villager_photos.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "domain/sheet_mark.hpp"
#include "store/board_photos.hpp"
#include "store/day_codes.hpp"
#include "store/editions.hpp"
#include "store/postings.hpp"

namespace gongkai::app {
namespace {

using domain::BoardPhoto;
using domain::Sighting;

constexpr std::size_t longest_mark = 100; // kept of a code that is none of ours
constexpr int remembered_days = 400;      // a year's photos are compared

// Whose photo of this board we take: those who keep it, those who inspect it, and any villager's.
Result<domain::Place> photographed_place(Office& office, const ProvePosting& order)
{
    switch (order.sender) {
    case domain::PhotoSender::office: return paper_place(office, order.place);
    case domain::PhotoSender::inspector: return inspected_place(office, order.place);
    case domain::PhotoSender::villager: break;
    }
    auto place = TRY(public_board(office, order.place));
    TRY(may_send_photo(office, place));
    return place;
}

std::string sent_by(const Office& office, domain::PhotoSender sender)
{
    return sender == domain::PhotoSender::villager ? std::string() : office.actor.account;
}

BoardPhoto kept(Office& office, const domain::Place& place, const ProvePosting& order)
{
    const auto& photo = order.photo;
    return {.id = make_id(),
            .place = place.id,
            .file_name = photo.file_name,
            .original = photo.original,
            .blob = put_sealed(office, photo.taken.jpeg),
            .fingerprint = photo.taken.fingerprint,
            .taken_at = photo.taken.taken_at,
            .received_at = office.now,
            .seen_before = {},
            .sender = order.sender,
            .words = order.words};
}

std::optional<Date> printed_on(Office& office, const std::string& day_code, Date published_on)
{
    if (day_code.empty()) return {};
    const auto days = store::DayCodes(office.db).with(day_code, published_on, office.today());
    return days.empty() ? std::nullopt : std::optional(days.front().day);
}

domain::SeenSheet seen_sheet(Office& office, const domain::Place& place, const domain::SheetMark& mark)
{
    const store::Editions editions(office.db);
    const auto edition = editions.find(mark.code);
    if (!edition) return {};
    const auto current = editions.current(edition->village, edition->item, edition->period);
    const auto published_on = shanghai_date(edition->published_at);
    return {.is_known = true,
            .is_of_the_village = edition->village == place.village,
            .is_as_published =
                domain::contradiction(mark, edition->commitment, {}) == domain::Contradiction::none,
            .is_current = current && current->code == edition->code,
            .is_withdrawn = current && current->kind == domain::EditionKind::withdrawn,
            .has_day_code = !mark.day_code.empty(),
            .printed_on = printed_on(office, mark.day_code, published_on),
            .published_on = published_on};
}

// The posting that a sheet at this place proves: the one that hangs there, or one that begins now.
std::string posting_of(Office& office, db::Transaction& transaction, const domain::Place& place,
                       const std::string& code, domain::PhotoSender sender)
{
    store::Postings postings(office.db);
    const auto hanging = postings.hanging_at(place.id);
    const auto there = std::ranges::find(hanging, code, &domain::Posting::edition);
    if (there != hanging.end()) return there->id;
    domain::Posting begun{.id = make_id(),
                          .place = place.id,
                          .edition = code,
                          .hung_at = office.now,
                          .taken_down_at = {},
                          .ending = {},
                          .because = {}};
    postings.add(transaction, begun, sent_by(office, sender));
    return begun.id;
}

Sighting sighting_of(Office& office, db::Transaction& transaction, const domain::Place& place,
                     const BoardPhoto& photo, const std::string& text)
{
    const auto mark = domain::read_sheet_mark(text);
    if (!mark) return {.photo = photo.id, .mark = shorten(text, longest_mark)};
    const auto sheet = seen_sheet(office, place, *mark);
    Sighting sighting{.photo = photo.id,
                      .mark = mark->code,
                      .verdict = domain::judge(sheet, photo.seen_before.has_value())};
    sighting.printed_on = sheet.printed_on;
    if (sighting.verdict == domain::SightingVerdict::proved)
        sighting.posting = posting_of(office, transaction, place, mark->code, photo.sender);
    return sighting;
}

}

Result<PostingProof> prove_posting(Office& office, const ProvePosting& order)
{
    db::Transaction transaction(office.db);
    const auto place = TRY(photographed_place(office, order));
    store::BoardPhotos photos(office.db);
    const auto earlier = photos.of_village(place.village, office.now - std::chrono::days(remembered_days));
    const auto again = std::ranges::find_if(earlier, [&](const BoardPhoto& one) {
        return one.original == order.photo.original && one.place == place.id &&
               shanghai_date(one.received_at) == office.today();
    });
    if (again != earlier.end()) return PostingProof{*again, photos.sightings_in(again->id)};
    const auto alike = std::ranges::find_if(earlier, [&](const BoardPhoto& one) {
        return domain::bits_between(one.fingerprint, order.photo.taken.fingerprint) <= domain::same_picture;
    });
    PostingProof proof{.photo = kept(office, place, order), .sightings = {}};
    if (alike != earlier.end()) proof.photo.seen_before = alike->id;
    photos.add(transaction, proof.photo, sent_by(office, order.sender));
    std::set<std::string> marks;
    for (const auto& text : order.photo.taken.codes) {
        auto sighting = sighting_of(office, transaction, place, proof.photo, text);
        if (!marks.insert(sighting.mark).second) continue;
        photos.add(transaction, sighting);
        proof.sightings.push_back(std::move(sighting));
    }
    record(office, transaction, "prove_posting", place.village, proof.photo.id);
    transaction.commit();
    return proof;
}

}
