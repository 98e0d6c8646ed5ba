#include "web/portal/division_view.hpp"

#include "render/say.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/wording.hpp"

#include <algorithm>

namespace gongkai::web::portal {
namespace {

using render::say;

constexpr int recent_shown = 10;

struct Part { // a division below, with the sums of all its villages
    domain::Division division;
    store::Tally tally;
    std::optional<Instant> last;
    std::int64_t villages = 0;
};

store::Tally sum(const std::vector<store::Tally>& tallies, const std::string& scope)
{
    store::Tally all{.village = scope};
    for (const auto& tally : tallies) {
        if (!domain::is_within(tally.village, scope)) continue;
        all.on_time += tally.on_time;
        all.late += tally.late;
        all.missing += tally.missing;
        all.waiting += tally.waiting;
    }
    return all;
}

std::string tally_words(const store::Tally& tally)
{
    const auto asked = tally.on_time + tally.late + tally.missing;
    if (asked == 0) return say("portal.nothing_due_yet");
    return say(tally.missing > 0 ? "portal.tally" : "portal.tally_complete", asked, tally.on_time, tally.late,
               tally.missing);
}

Tag tally_tag(const store::Tally& tally)
{
    if (tally.missing > 0) return tag(Tone::bad, say("portal.missing_count", tally.missing));
    if (tally.on_time + tally.late == 0) return tag(Tone::none, say("portal.not_begun"));
    if (tally.late > 0) return tag(Tone::warn, say("portal.late_count", tally.late));
    return tag(Tone::ok, say("portal.all_on_time"));
}

Row part_row(const Part& part, Date today)
{
    auto note = tally_words(part.tally);
    if (part.last) note += say("portal.last_update", day_words(shanghai_date(*part.last), today));
    const bool is_village = domain::is_village_level(part.division.kind);
    return {.href = "/" + part.division.code,
            .title = is_village ? part.division.name
                                : say("portal.part_with_villages", part.division.name, part.villages),
            .note = std::move(note),
            .state = tally_tag(part.tally)};
}

std::vector<Part> parts_of(const domain::Division& division, store::Divisions& divisions, store::Editions& editions,
                           const std::vector<store::Tally>& tallies)
{
    const auto published = editions.last_published(division.code);
    const auto villages = divisions.villages_within(division.code);
    std::vector<Part> parts;
    for (auto& below : divisions.below(division.code)) {
        Part part{.division = std::move(below), .tally = {}, .last = {}};
        const auto& code = part.division.code;
        part.tally = sum(tallies, code);
        for (const auto& one : published)
            if (domain::is_within(one.village, code) && (!part.last || *part.last < one.published_at))
                part.last = one.published_at;
        part.villages = std::ranges::count_if(villages, [&](auto& v) { return domain::is_within(v.code, code); });
        parts.push_back(std::move(part));
    }
    std::ranges::stable_sort(parts, [](const Part& a, const Part& b) {
        return std::pair(a.tally.missing, a.tally.late) > std::pair(b.tally.missing, b.tally.late);
    });
    return parts;
}

std::vector<Row> recent_rows(Visit& visit, const domain::Division& division)
{
    auto& office = visit.reading();
    store::Divisions divisions(office.db);
    std::vector<Row> rows;
    for (const auto& heading : store::Editions(office.db).recent_headings(division.code, recent_shown)) {
        const auto village = divisions.find(heading.village);
        const auto name = village ? village->name : heading.village;
        rows.push_back(heading_row(heading, name, office.today()));
        rows.back().title = name + " " + rows.back().title;
    }
    return rows;
}

std::string tone_of(const store::Tally& tally)
{
    if (tally.missing > 0) return "bad";
    return tally.on_time + tally.late > 0 ? "ok" : "none";
}

}

DivisionPage division_page(Visit& visit, const domain::Division& division)
{
    auto& office = visit.reading();
    store::Divisions divisions(office.db);
    store::Editions editions(office.db);
    const auto year = office.today().year();
    const auto tallies = store::Duties(office.db).tallies(division.code, Date(year / 1 / 1), Date(year / 12 / 31),
                                                          office.today());
    const bool is_home = division.code == visit.site.scope;
    DivisionPage view;
    view.page = public_page(visit, is_home ? visit.site.name : say("portal.division_title", division.name),
                            is_home ? "/" : "/" + division.code);
    if (is_home) view.page.government = government_meta(visit.site.government);
    view.page.description = say("portal.division_description", division.name);
    view.head = {.crumbs = crumbs_to(visit, division), .title = division.name};
    const auto all = sum(tallies, division.code);
    view.summary = say("portal.this_year", tally_words(all));
    view.summary_tone = tone_of(all);
    for (const auto& part : parts_of(division, divisions, editions, tallies))
        view.parts.push_back(part_row(part, office.today()));
    view.parts_title = division.kind == domain::DivisionKind::town
                           ? say("portal.villages_title", view.parts.size())
                           : say("portal.parts_title", view.parts.size());
    view.recent = recent_rows(visit, division);
    add_feeds(view.page, division);
    view.feed_href = view.page.feeds.front().href;
    return view;
}

}
