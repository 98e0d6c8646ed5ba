#include "web/work/place_view.hpp"

#include <algorithm>

#include "app/screen_programme.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "render/say.hpp"
#include "store/board_photos.hpp"
#include "store/looks.hpp"
#include "store/places.hpp"
#include "store/postings.hpp"
#include "web/shared/look_words.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/place_photo.hpp"
#include "web/shared/place_words.hpp"
#include "web/shared/screen_words.hpp"
#include "web/shared/wording.hpp"
#include "web/work/in_charge.hpp"
#include "web/work/inspect_view.hpp"
#include "web/work/looks_waiting.hpp"
#include "web/work/place_form.hpp"
#include "web/work/recall_view.hpp"

namespace gongkai::web::work {
namespace {

using domain::Paper;
using render::say;

constexpr Roles keepers{domain::Role::clerk, domain::Role::town_officer};
constexpr int most_history = 30, most_photos = 12;

Tag state_of(app::Office& office, const domain::Place& place)
{
    if (place.kind == domain::PlaceKind::screen) return screen_tag(app::screen_standing(office, place));
    if (!domain::takes_paper(place.kind)) return tag(Tone::none, say("place.not_paper"));
    const auto news = app::wall_news(office, place);
    if (!news.down.empty() || !news.up.empty())
        return tag(Tone::warn, say("place.to_do", news.down.size(), news.up.size()));
    const auto unproved =
        std::ranges::count_if(news.stay, [](const auto& one) { return !one.posting.proved_at; });
    if (unproved > 0) return tag(Tone::warn, say("place.to_photograph", unproved));
    return tag(Tone::ok, say("place.nothing_to_do"));
}

PlacesOfVillage places_of(app::Office& office, const domain::Division& village)
{
    PlacesOfVillage view{
        .title = village.name,
        .rows = {},
        .add = {.href = "/work/places/new?village=" + village.code, .words = say("place.register")}};
    for (const auto& place : store::Places(office.db).of(village.code))
        view.rows.push_back({.href = place_href(place.id),
                             .title = place.name,
                             .note = say("place.two_words", kind_words(place.kind), where_words(place)),
                             .state = state_of(office, place)});
    return view;
}

SheetLine line_of(app::Office& office, const store::Heading& heading, std::string note)
{
    return {.code = heading.code,
            .href = "/e/" + heading.code,
            .title = title_of(office, heading.village, heading.item, heading.period),
            .note = std::move(note)};
}

std::string sheet_words(app::Office& office, const app::OnTheWall& one)
{
    const auto looks = looks_words(store::Looks(office.db).of(one.posting.id), office.now);
    const auto term = term_words(one.posting, one.term);
    return looks.empty() ? term : say("place.two_words", term, looks);
}

std::vector<SheetLine> lines_on_the_wall(app::Office& office, const std::vector<app::OnTheWall>& sheets,
                                         bool is_over)
{
    std::vector<SheetLine> lines;
    for (const auto& one : sheets)
        lines.push_back(line_of(office, one.heading, is_over ? ending_words(one.ending, {}) : sheet_words(office, one)));
    return lines;
}

std::vector<SheetLine> lines_to_hang(app::Office& office, const WallPlan& plan)
{
    const auto paper = plan.room.paper;
    std::vector<SheetLine> lines;
    for (const auto& heading : plan.news.up)
        for (const auto* one : plan.hung())
            if (one->size.edition == heading.code)
                lines.push_back(
                    line_of(office, heading,
                            say("wall.pages", paper_words(paper), domain::pages_on(one->size, paper))));
    return lines;
}

std::string left_out_words(app::Office& office, const WallPlan& plan)
{
    if (plan.room.left_out.empty()) return {};
    std::vector<std::string> titles;
    for (const auto& heading : plan.news.up)
        if (std::ranges::find(plan.room.left_out, heading.code) != plan.room.left_out.end())
            titles.push_back(title_of(office, heading.village, heading.item, heading.period));
    return say("wall.left_out", titles.size(), join(titles, say("portal.list_comma")));
}

std::vector<Link> ways_to_print(const domain::Place& place, const WallPlan& plan)
{
    if (plan.room.hung.empty()) return {};
    const auto pack = place_href(place.id) + "/pack.pdf?paper=";
    const auto paper = plan.room.paper;
    std::vector<Link> links{{.href = pack + boost::describe::enum_to_string(paper, ""),
                             .words = say("wall.print", paper_words(paper), plan.pages() + 1),
                             .is_plain = false}};
    if (paper == Paper::a3)
        links.push_back({.href = pack + "a4", .words = say("wall.print_other", paper_words(Paper::a4))});
    links.push_back({.href = pack + boost::describe::enum_to_string(paper, "") + "&large=1",
                     .words = say("wall.print_large", paper_words(paper))});
    return links;
}

std::vector<Fact> facts_of(const domain::Place& place)
{
    std::vector<Fact> facts{{.term = kind_words(place.kind), .words = where_words(place)}};
    if (place.a3_sheets > 0)
        facts.push_back({.term = say("place.a3_sheets"), .words = std::to_string(place.a3_sheets)});
    if (!place.keeper.empty()) facts.push_back({.term = say("place.keeper"), .words = place.keeper});
    facts.push_back({.term = say("place.since"), .words = to_text(place.since)});
    return facts;
}

void add_wall(PlacePage& view, Visit& visit, const domain::Place& place)
{
    auto& office = visit.reading();
    const auto plan = wall_plan(visit, place);
    view.down = lines_on_the_wall(office, plan.news.down, true);
    view.stay = lines_on_the_wall(office, plan.news.stay, false);
    view.up = lines_to_hang(office, plan);
    view.left_out = left_out_words(office, plan);
    view.paper = boost::describe::enum_to_string(plan.room.paper, "");
    view.print = ways_to_print(place, plan);
}

void add_looks(PlacePage& view, app::Office& office, const domain::Place& place)
{
    const store::Editions editions(office.db);
    for (const auto& look : looks_waited_for(office, place)) {
        const auto edition = editions.find(look.edition).value();
        view.look_at.push_back(
            {.code = look.edition,
             .href = "/e/" + look.edition,
             .title = title_of(office, edition.village, edition.item, edition.period),
             .note = {}});
        if (view.look_means.empty()) view.look_means = say("look.means", deadline_words(look));
    }
}

Tone tone_of(domain::SightingVerdict verdict)
{
    using domain::SightingVerdict;
    if (verdict == SightingVerdict::proved) return Tone::ok;
    return verdict == SightingVerdict::undated || verdict == SightingVerdict::unknown ||
                   verdict == SightingVerdict::seen_before
               ? Tone::warn
               : Tone::bad;
}

std::string queue_words()
{
    boost::json::object words{{"waiting", say("photo_queue.waiting", "{0}")}}; // the script fills it in
    for (const char* key : {"sending", "offline", "signed_out", "later", "no_camera", "taken_name"})
        words[key] = say(std::string("photo_queue.") + key);
    return boost::json::serialize(words);
}

std::string note_of(const domain::BoardPhoto& photo)
{
    auto note = photo.taken_at.empty() ? say("photo.received", photo.received_at)
                                       : say("photo.taken", photo.received_at, photo.taken_at);
    if (photo.sender == domain::PhotoSender::inspector) note = say("seen.by_inspector", note);
    if (photo.sender == domain::PhotoSender::villager) note = say("seen.by_villager", note);
    return photo.words.empty() ? note : say("place.two_words", note, say("seen.says", photo.words));
}

SeenPhoto seen_photo(app::Office& office, const domain::Place& place, const domain::BoardPhoto& photo)
{
    const auto address = place_href(place.id) + "/photos/" + photo.id;
    const auto note = note_of(photo);
    SeenPhoto shown{.photo = {{.src = address,
                               .href = address,
                               .words = say("photo.shows", photo.received_at, place.name),
                               .note = note}},
                    .seen = {}};
    for (const auto& one : store::BoardPhotos(office.db).sightings_in(photo.id)) {
        const auto words =
            say(std::string("photo.verdict.") + boost::describe::enum_to_string(one.verdict, ""));
        shown.seen.push_back({tag(tone_of(one.verdict), one.mark), words});
    }
    if (shown.seen.empty())
        shown.seen.push_back({tag(Tone::warn, say("photo.no_code")), say("photo.no_code_means")});
    return shown;
}

void add_photos(PlacePage& view, app::Office& office, const domain::Place& place)
{
    for (const auto& photo : store::BoardPhotos(office.db).at(place.id, most_photos))
        view.photos.push_back(seen_photo(office, place, photo));
}

void add_history(PlacePage& view, app::Office& office, const domain::Place& place)
{
    for (const auto& posting : store::Postings(office.db).at(place.id, most_history))
        if (!posting.hangs())
            view.history.push_back(say("place.two_words", posting.edition, posting_words(place, posting)));
}

}

PlacesPage places_page(Visit& visit)
{
    auto& office = visit.reading();
    PlacesPage view{.page = page_for(visit, say("place.title")),
                    .head = {.crumbs = {{.href = "/work", .words = say("work.today")}},
                             .title = say("place.title"),
                             .lead = say("place.means")},
                    .villages = {}};
    if (auto notice = notice_of(visit.request)) view.page.banners.push_back(std::move(*notice));
    if (auto row = recall_row(office)) view.recall = std::vector{std::move(*row)};
    for (const auto& village : villages_in_charge(office, keepers))
        view.villages.push_back(places_of(office, village));
    if (std::ranges::all_of(view.villages, [](const auto& one) { return one.rows.empty(); }))
        view.none = Empty{.title = say("place.none"), .words = say("place.none_means"), .action = {}};
    else
        view.actions.push_back({.href = "/work/screen-notices", .words = say("screen_notice.offer")});
    return view;
}

PlacePage place_page(Visit& visit, const domain::Place& place)
{
    auto& office = visit.reading();
    PlacePage view{
        .page = page_for(visit, place.name),
        .head = {.crumbs = {{.href = "/work", .words = say("work.today")},
                            {.href = "/work/places", .words = say("place.title")}},
                 .title = place.name,
                 .lead = village_name(office, place.village)},
        .errors = {},
        .place = place.id,
        .version = std::to_string(place.version),
        .csrf = visit.session->csrf,
        .facts = facts_of(place),
        .change_href = place_href(place.id) + "/edit",
        .close = {.name = "because", .label = say("wall.because"), .help = say("wall.because_help")}};
    view.looks_like = photo_of(office, place);
    view.page.width = Width::narrow;
    view.takes_paper = domain::takes_paper(place.kind);
    view.inspections = inspection_lines(office, place);
    if (view.takes_paper && place.is_open() &&
        office.actor.holds_any(
            {domain::Role::town_officer, domain::Role::supervisor, domain::Role::supervisor_chair},
            place.village))
        view.inspect_href = inspect_href(place.id);
    if (auto notice = notice_of(visit.request)) view.page.banners.push_back(std::move(*notice));
    if (place.until) view.closed = say("wall.closed", *place.until, place.closed_because);
    if (view.takes_paper && place.is_open()) add_wall(view, visit, place);
    if (place.kind == domain::PlaceKind::screen) view.screen = screen_card(visit, place);
    view.queue_words = queue_words();
    add_looks(view, office, place);
    add_photos(view, office, place);
    add_history(view, office, place);
    return view;
}

}
