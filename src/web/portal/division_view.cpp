#include "web/portal/division_view.hpp"

#include "render/say.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/tally_words.hpp"
#include "web/shared/wording.hpp"

#include <algorithm>

namespace gongkai::web::portal {
namespace {

using render::say;

constexpr int recent_shown = 10;

struct Part { // a division below, with the sums of all its villages
    domain::Division division;
    domain::DutyTally tally;
    std::optional<Instant> last;
    std::int64_t villages = 0;
};

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

// Duties of this calendar year, of each division below.
app::DutyCount count_parts(Visit& visit, const std::vector<domain::Division>& parts)
{
    const auto today = visit.reading().today();
    app::DutyQuestion asked{.areas = {},
                            .due_from = Date(today.year() / 1 / 1),
                            .due_to = Date(today.year() / 12 / 31),
                            .on = today};
    for (const auto& part : parts) asked.areas.push_back(part.code);
    return visit.house().duties->count(visit.reading().db, asked);
}

std::vector<Part> parts_of(const domain::Division& division, std::vector<domain::Division> below,
                           store::Divisions& divisions, store::Editions& editions, const app::DutyCount& counted)
{
    const auto published = editions.last_published(division.code);
    const auto villages = divisions.villages_within(division.code);
    std::vector<Part> parts;
    for (auto& each : below) {
        Part part{.division = std::move(each), .tally = {}, .last = {}};
        const auto& code = part.division.code;
        part.tally = counted.of(code);
        for (const auto& one : published)
            if (domain::is_within(one.village, code) && (!part.last || *part.last < one.published_at))
                part.last = one.published_at;
        part.villages = std::ranges::count_if(villages, [&](auto& v) { return domain::is_within(v.code, code); });
        parts.push_back(std::move(part));
    }
    std::ranges::stable_sort(parts, needs_help_before, &Part::tally);
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

}

DivisionPage division_page(Visit& visit, const domain::Division& division)
{
    auto& office = visit.reading();
    store::Divisions divisions(office.db);
    store::Editions editions(office.db);
    auto below = divisions.below(division.code);
    const auto counted = count_parts(visit, below);
    const bool is_home = division.code == visit.site.scope;
    DivisionPage view;
    view.page = public_page(visit, is_home ? visit.site.name : say("portal.division_title", division.name),
                            is_home ? "/" : "/" + division.code);
    if (is_home) view.page.government = government_meta(visit.site.government);
    view.page.description = say("portal.division_description", division.name);
    view.head = {.crumbs = crumbs_to(visit, division), .title = division.name};
    const auto all = counted.all();
    view.summary = say("portal.this_year", tally_words(all));
    view.summary_tone = tone_class(tally_tone(all));
    for (const auto& part : parts_of(division, std::move(below), divisions, editions, counted))
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
