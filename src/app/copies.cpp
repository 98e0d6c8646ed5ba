#include "app/copies.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/screen_programme.hpp"
#include "app/wall_news.hpp"
#include "store/board_photos.hpp"
#include "store/copy_checks.hpp"
#include "store/looks.hpp"
#include "store/places.hpp"

namespace gongkai::app {
namespace {

using domain::Copy;
using domain::CopyState;
using domain::Outlet;
using ByCode = std::map<std::string, std::vector<Copy>, std::less<>>;
using Matter = std::pair<std::string, std::string>; // item and period

Matter matter_of(const store::Heading& heading)
{
    return {heading.item, heading.period};
}

void add_checks(ByCode& copies, Office& office, const std::string& village)
{
    for (const auto& one : store::CopyChecks(office.db).in_village(village))
        copies[one.edition].push_back({.outlet = one.outlet,
                                       .where = one.place,
                                       .state = one.state,
                                       .digest = one.digest,
                                       .at = one.checked_at,
                                       .since = one.since});
}

// Of an earlier edition: those hung by word, and those seen on the last photo whoever hung them.
std::set<Matter> others_at(Office& office, const domain::Place& place, const WallNews& news)
{
    std::set<Matter> others;
    for (const auto& one : news.down)
        if (one.ending != domain::PostingEnding::over) others.insert(matter_of(one.heading));
    const store::BoardPhotos photos(office.db);
    const auto last = photos.at(place.id, 1);
    if (last.empty()) return others;
    for (const auto& sighting : photos.sightings_in(last.front().id)) {
        using enum domain::SightingVerdict;
        if (sighting.verdict != replaced && sighting.verdict != withdrawn && sighting.verdict != differs)
            continue;
        if (const auto seen = store::Editions(office.db).find(sighting.mark);
            seen && seen->village == place.village)
            others.insert({seen->item, seen->period});
    }
    return others;
}

bool look_was_missed(Office& office, const domain::Posting& posting)
{
    const auto looks = store::Looks(office.db).of(posting.id);
    return !looks.empty() && domain::outcome_of(looks.back(), office.now) == domain::LookOutcome::missed;
}

void add_board(ByCode& copies, Office& office, const domain::Place& place)
{
    const auto news = wall_news(office, place);
    const auto others = others_at(office, place, news);
    const auto add = [&](const store::Heading& heading, const domain::Posting* posting) {
        const domain::OnBoard board{.another_hangs = others.contains(matter_of(heading)),
                                    .hangs = posting != nullptr,
                                    .is_proved = posting && posting->proved_at,
                                    .look_was_missed = posting && look_was_missed(office, *posting)};
        copies[heading.code].push_back({.outlet = Outlet::board,
                                        .where = place.name,
                                        .state = domain::judge_board(board),
                                        .at = posting ? posting->seen_at : std::nullopt,
                                        .since = posting ? std::optional(posting->hung_at) : std::nullopt});
    };
    for (const auto& one : news.stay)
        add(one.heading, &one.posting);
    for (const auto& heading : news.up)
        add(heading, nullptr);
}

CopyState on_screen(const domain::ScreenStanding& standing, const std::string& code)
{
    if (standing.state == domain::ScreenState::unpaired) return CopyState::missing;
    if (standing.state == domain::ScreenState::silent) return CopyState::stale;
    return std::ranges::find(standing.missing, code) == standing.missing.end() ? CopyState::same
                                                                               : CopyState::stale;
}

std::string digest_on(const domain::ScreenStanding& standing, const std::string& code)
{
    if (!standing.report) return {};
    const auto& shown = standing.report->shown;
    const auto it = std::ranges::find(shown, code, &domain::ShownEdition::code);
    return it == shown.end() ? std::string() : it->digest;
}

void add_screen(ByCode& copies, Office& office, const domain::Place& place)
{
    const auto standing = screen_standing(office, place);
    for (const auto& [heading, last_day] : screen_programme(office, place).editions)
        copies[heading.code].push_back(
            {.outlet = Outlet::screen,
             .where = place.name,
             .state = on_screen(standing, heading.code),
             .digest = digest_on(standing, heading.code),
             .at = standing.report ? std::optional(standing.report->received_at) : std::nullopt,
             .since = standing.report ? std::optional(standing.report->since) : std::nullopt});
}

// An outlet that every edition stands in and nobody has read yet is said to be so.
void add_unread(std::vector<Copy>& copies)
{
    for (const auto outlet : {Outlet::page, Outlet::archive})
        if (std::ranges::find(copies, outlet, &Copy::outlet) == copies.end())
            copies.insert(copies.begin(), {.outlet = outlet, .where = {}});
}

}

std::vector<EditionCopies> copies_in(Office& office, const std::string& village)
{
    ByCode copies;
    add_checks(copies, office, village);
    for (const auto& place : store::Places(office.db).of(village)) {
        if (domain::takes_paper(place.kind)) add_board(copies, office, place);
        if (place.kind == domain::PlaceKind::screen) add_screen(copies, office, place);
    }
    std::vector<EditionCopies> all;
    for (auto& heading : store::Editions(office.db).current_headings(village, most_compared)) {
        auto its = std::move(copies[heading.code]);
        add_unread(its);
        all.push_back({std::move(heading), std::move(its)});
    }
    return all;
}

}
