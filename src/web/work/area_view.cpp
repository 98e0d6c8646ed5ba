#include "web/work/area_view.hpp"

#include "base/text.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/tally_words.hpp"
#include "web/work/today_view.hpp"

#include <algorithm>
#include <map>

namespace gongkai::web::work {

namespace {

using render::say;

constexpr int years_offered = 3;
constexpr std::size_t most_columns = 8;
constexpr std::size_t names_told = 3;

struct Part {
    domain::Division division;
    domain::DutyTally tally;
    std::size_t villages = 0;
    std::map<std::string, std::uint32_t> missing; // by the name of the matter
};

app::DutyCount count_parts(Visit& visit, const std::vector<domain::Division>& parts, int year)
{
    const auto in = std::chrono::year(year);
    app::DutyQuestion asked{
        .areas = {}, .due_from = Date(in / 1 / 1), .due_to = Date(in / 12 / 31), .on = visit.reading().today()};
    for (const auto& part : parts) asked.areas.push_back(part.code);
    return visit.house().duties->count(visit.reading().db, asked);
}

// As the catalogues of the place call it; villages and communities have their own.
std::string name_of(const app::Office& office, const std::string& place, const std::string& item)
{
    for (const auto kind : {law::AppliesTo::village, law::AppliesTo::community}) {
        if (!office.catalogs().has(place, kind, office.today())) continue;
        if (const auto* found = office.catalogs().of(place, kind, office.today()).find(item)) return found->name;
    }
    return item;
}

std::vector<Part> parts_of(Visit& visit, const domain::Division& division, int year)
{
    auto& office = visit.reading();
    auto below = store::Divisions(office.db).below(division.code);
    const auto counted = count_parts(visit, below, year);
    std::vector<Part> parts;
    for (std::size_t area = 0; area < below.size(); ++area) {
        const auto items = counted.grid.of(area);
        Part part{std::move(below[area]), domain::sum(items), counted.areas[area].size(), {}};
        for (std::size_t item = 0; item < items.size(); ++item)
            if (items[item].missing > 0)
                part.missing[name_of(office, part.division.code, counted.items[item])] += items[item].missing;
        parts.push_back(std::move(part));
    }
    std::ranges::stable_sort(parts, needs_help_before, &Part::tally);
    return parts;
}

Row row_of(const Part& part)
{
    auto note = tally_words(part.tally);
    if (part.tally.due_soon > 0) note += say("area.due_soon", std::int64_t{part.tally.due_soon});
    return {.href = area_href(part.division),
            .title = domain::is_village_level(part.division.kind)
                         ? part.division.name
                         : say("portal.part_with_villages", part.division.name, part.villages),
            .note = std::move(note),
            .state = tally_tag(part.tally)};
}

// The matters that are missing most, those first.
std::vector<std::string> missing_most(const std::vector<Part>& parts)
{
    std::map<std::string, std::uint32_t> sums;
    for (const auto& part : parts)
        for (const auto& [name, missing] : part.missing) sums[name] += missing;
    std::vector<std::string> names;
    for (const auto& [name, sum] : sums) names.push_back(name);
    std::ranges::stable_sort(names, std::ranges::greater(), [&](const std::string& name) { return sums.at(name); });
    names.resize(std::min(names.size(), most_columns));
    return names;
}

Grid lacking(const std::vector<Part>& parts)
{
    Grid grid{say("area.lacking_each"), missing_most(parts), {}};
    for (const auto& part : parts) {
        if (part.missing.empty()) continue;
        GridRow row{{.href = area_href(part.division), .words = part.division.name}, {}};
        for (const auto& name : grid.columns) {
            const auto found = part.missing.find(name);
            row.cells.push_back(found == part.missing.end()
                                    ? Cell{.column = name}
                                    : Cell{name, tone_class(Tone::bad), tone_sign(Tone::bad),
                                           say("portal.missing_count", std::int64_t{found->second})});
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

std::string summary(const std::vector<Part>& parts, const domain::DutyTally& all)
{
    std::vector<std::string> first;
    for (const auto& part : parts)
        if (part.tally.missing > 0 && first.size() < names_told) first.push_back(part.division.name);
    const auto words = tally_words(all);
    return first.empty() ? words : words + say("area.look_first", join(first, say("content.comma")));
}

std::optional<domain::Division> parent_of(const store::Divisions& divisions, const domain::Division& division)
{
    return division.parent ? divisions.find(*division.parent) : std::nullopt;
}

// Up to where the officer's own business begins.
std::vector<Link> crumbs(Visit& visit, const domain::Division& division)
{
    std::vector<Link> links;
    store::Divisions divisions(visit.reading().db);
    for (auto above = parent_of(divisions, division); above; above = parent_of(divisions, *above))
        if (visit.actor().holds_any(monitors, above->code))
            links.insert(links.begin(), {.href = area_href(*above), .words = above->name});
    links.insert(links.begin(), {.href = "/work", .words = say("work.today")});
    return links;
}

std::vector<Link> years(const domain::Division& division, int this_year, int year)
{
    std::vector<Link> links;
    for (int each = this_year; each > this_year - years_offered; --each)
        links.push_back({.href = area_href(division) + "?year=" + std::to_string(each),
                         .words = say("area.year", std::to_string(each)),
                         .is_here = each == year});
    return links;
}

}

std::string area_href(const domain::Division& part)
{
    return "/work/area/" + part.code;
}

AreaPage area_page(Visit& visit, const domain::Division& division, int year)
{
    const auto parts = parts_of(visit, division, year);
    domain::DutyTally all;
    for (const auto& part : parts) all += part.tally;
    AreaPage view{.page = page_for(visit, say("area.title", division.name)),
                  .head = {.crumbs = crumbs(visit, division),
                           .period = say("area.year", std::to_string(year)),
                           .title = say("area.title", division.name),
                           .lead = {}},
                  .years = years(division, static_cast<int>(visit.reading().today().year()), year),
                  .summary = summary(parts, all),
                  .summary_tone = tone_class(tally_tone(all)),
                  .parts_title = say("portal.parts_title", parts.size()),
                  .parts = {},
                  .lacking = lacking(parts)};
    for (const auto& part : parts) view.parts.push_back(row_of(part));
    view.page.width = Width::wide;
    return view;
}

}
