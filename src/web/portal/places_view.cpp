#include "web/portal/places_view.hpp"

#include <algorithm>

#include "app/screen_programme.hpp"
#include "app/wall_news.hpp"
#include "render/say.hpp"
#include "store/board_photos.hpp"
#include "store/inspections.hpp"
#include "store/looks.hpp"
#include "store/places.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/inspection_words.hpp"
#include "web/shared/look_words.hpp"
#include "web/shared/place_photo.hpp"
#include "web/shared/place_words.hpp"
#include "web/shared/screen_words.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::portal {
namespace {

using render::say;
using render::short_date;

constexpr int drawings_shown_days = 100; // a quarter's

Row row_of(const store::Heading& heading, const std::string& village, std::string note,
           std::optional<Tag> state)
{
    return {.href = "/e/" + heading.code,
            .title = period_words(heading.period) + " " + matter(heading, village),
            .note = std::move(note),
            .state = std::move(state)};
}

Row hanging_row(app::Office& office, const app::OnTheWall& one, const std::string& village)
{
    const bool is_right = one.ending == domain::PostingEnding::early;
    auto note = say("public_place.since", short_date(one.posting.hung_on()), term_words(one.posting, one.term));
    const auto looks = store::Looks(office.db).of(one.posting.id);
    if (!looks.empty()) note = say("place.two_words", note, looks_words(looks, office.now));
    std::optional<Tag> state;
    if (has_missed(looks, office.now)) state = tag(Tone::warn, say("look.missed_tag"));
    if (!is_right) state = tag(Tone::warn, say("public_place.should_be_down", ending_words(one.ending, {})));
    return row_of(one.heading, village, note, std::move(state));
}

void add_screen(PublicPlace& view, app::Office& office, const domain::Place& place)
{
    const auto standing = app::screen_standing(office, place);
    view.state = screen_tag(standing);
    view.reasons = screen_reasons(standing);
}

std::string tally_words(const domain::PhotoTally& tally)
{
    if (!tally.last) return say("seen.tally_none");
    return say("seen.tally", tally.count, short_date(shanghai_date(*tally.last)));
}

PublicPlace public_place(app::Office& office, const domain::Place& place, const std::string& village)
{
    PublicPlace view{.name = place.name,
                     .where = say("place.two_words", kind_words(place.kind), where_words(place)),
                     .photo = photo_of(office, place),
                     .hangs = {},
                     .not_hung = {},
                     .not_hung_title = {}};
    if (place.kind == domain::PlaceKind::screen) add_screen(view, office, place);
    view.takes_paper = domain::takes_paper(place.kind);
    if (!view.takes_paper) return view;
    view.seen_href = "/" + place.village + "/places/" + place.id + "/seen";
    view.seen = tally_words(store::BoardPhotos(office.db).villagers_at(place.id));
    if (const auto last = store::Inspections(office.db).of(place.id, 1); !last.empty())
        view.inspected = inspection_words(office, last.front());
    const auto news = app::wall_news(office, place);
    for (const auto* sheets : {&news.stay, &news.down})
        for (const auto& one : *sheets)
            view.hangs.push_back(hanging_row(office, one, village));
    for (const auto& heading : news.up)
        view.not_hung.push_back(
            row_of(heading, village,
                   say("public_place.not_hung_note", short_date(shanghai_date(heading.published_at))), {}));
    view.drawn = drawing_lines(
        store::Looks(office.db).at(place.id, plus_days(office.today(), -drawings_shown_days)), office.now);
    if (!view.not_hung.empty()) view.not_hung_title = say("public_place.not_hung", view.not_hung.size());
    return view;
}

}

PlacesPage places_page(Visit& visit, const domain::Division& village)
{
    auto& office = visit.reading();
    const auto title = say("public_place.title", village.name);
    PlacesPage view{
        .page = public_page(visit, title, "/" + village.code + "/places"),
        .head = {.crumbs = crumbs_to(visit, village), .title = title, .lead = say("public_place.lead")},
        .places = {}};
    view.head.crumbs.push_back({.href = "/" + village.code, .words = village.name});
    view.page.contacts = contact_lines(store::Divisions(office.db).contact(village.code));
    for (const auto& place : store::Places(office.db).of(village.code))
        view.places.push_back(public_place(office, place, village.name));
    view.changes_by_itself =
        std::ranges::any_of(view.places, [](const auto& place) { return place.state.has_value(); });
    if (view.places.empty())
        view.none = Empty{.title = say("public_place.none"),
                          .words = say("public_place.none_means", village.name),
                          .action = {}};
    return view;
}

}
