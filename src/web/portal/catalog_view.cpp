#include "web/portal/catalog_view.hpp"

#include "base/text.hpp"
#include "render/say.hpp"
#include "web/portal/public_page.hpp"

namespace gongkai::web::portal {
namespace {

using render::say;

bool is_community(const CatalogAsked& asked)
{
    return asked.kind == law::AppliesTo::community;
}

std::vector<CatalogGroup> groups_of(app::Office& office, const law::Catalog& catalog)
{
    std::vector<CatalogGroup> groups;
    for (auto& columns : all_columns(office, catalog)) {
        if (groups.empty() || groups.back().lines.front().group != columns.group) groups.push_back({});
        groups.back().lines.push_back(std::move(columns));
    }
    for (auto& group : groups) group.title = say("portal.group_title", group.lines.front().group, group.lines.size());
    return groups;
}

std::vector<Row> rows_left_out(app::Office& office, const law::Catalog& catalog)
{
    std::vector<Row> rows;
    for (const auto& gone : catalog.left_out)
        rows.push_back({.title = gone.name,
                        .note = say("catalog.left_out_because", gone.reason, level_words(office, gone.level))});
    return rows;
}

std::vector<Link> kinds_of(const CatalogAsked& asked, Date today)
{
    if (!asked.has_both) return {};
    auto villages = asked, communities = asked;
    villages.kind = law::AppliesTo::village;
    communities.kind = law::AppliesTo::community;
    return {{.href = catalog_address(villages, "", today), .words = say("portal.for_villages"), .is_here = !is_community(asked)},
            {.href = catalog_address(communities, "", today), .words = say("portal.for_communities"),
             .is_here = is_community(asked)}};
}

Date newest_start(const law::Catalog& catalog)
{
    auto from = catalog.from;
    for (const auto& level : catalog.levels) from = std::max(from, level.since);
    return from;
}

Field day_field(std::string name, std::string label, std::string value)
{
    return {.name = std::move(name), .label = std::move(label), .value = std::move(value), .type = "date", .is_short = true};
}

}

std::string catalog_address(const CatalogAsked& asked, const std::string& ending, Date today)
{
    std::vector<std::string> query;
    if (asked.has_both && is_community(asked)) query.push_back("for=community");
    if (asked.on != today) query.push_back("on=" + to_text(asked.on));
    const auto address = "/catalog/" + asked.division.code + ending;
    return query.empty() ? address : address + "?" + join(query, "&");
}

CatalogPage catalog_page(Visit& visit, const CatalogAsked& asked)
{
    auto& office = visit.reading();
    const auto today = office.today();
    const auto& division = asked.division;
    const auto& catalog = office.catalogs().of(division.code, asked.kind, asked.on);
    CatalogPage view;
    view.page = public_page(visit, say("portal.catalog_title", division.name), "/catalog/" + division.code);
    view.page.width = Width::wide;
    view.page.description = say("portal.catalog_description", division.name);
    view.head = {.crumbs = crumbs_to(visit, division), .title = catalog.name,
                 .lead = say("portal.catalog_lead", catalog.items.size(), newest_start(catalog))};
    view.head.crumbs.push_back({.href = "/" + division.code, .words = division.name});
    if (asked.on != today) view.page.banners.push_back({"warn", say("catalog.as_of", asked.on), Link{catalog_address({division, asked.kind, asked.has_both, today}, "", today), say("catalog.as_of_today")}});
    view.source = say("portal.catalog_source", catalog.source);
    for (const auto& level : catalog.levels) view.levels.push_back(level_words(office, level));
    view.others = kinds_of(asked, today);
    view.groups = groups_of(office, catalog);
    view.left_out = rows_left_out(office, catalog);
    view.address = "/catalog/" + division.code;
    view.kind = asked.has_both && is_community(asked) ? "community" : "";
    view.day = day_field("on", say("catalog.on"), to_text(asked.on));
    view.files = {{.href = catalog_address(asked, ".xlsx", today), .words = say("catalog.as_xlsx")},
                  {.href = catalog_address(asked, ".json", today), .words = say("catalog.as_json")},
                  {.href = "/catalog/" + division.code + "/compare" + (view.kind.empty() ? "" : "?for=community"),
                   .words = say("catalog.compare")}};
    return view;
}

namespace {

std::vector<Option> level_options(app::Office& office, const CatalogAsked& asked, const std::string& chosen)
{
    std::vector<Option> options;
    const auto reference = office.catalogs().above(asked.division.code.substr(0, 2), asked.kind, asked.on);
    for (const std::size_t length : {2u, 4u, 6u, 9u, 12u}) {
        if (length > asked.division.code.size()) break;
        const auto code = asked.division.code.substr(0, length);
        const auto known = store::Divisions(office.db).find(code);
        if (!known && code != reference.division) continue;
        const auto words = code == reference.division ? say("catalog.the_reference") : known->name;
        options.push_back({.value = code, .words = words, .is_chosen = code == chosen});
    }
    return options;
}

// The day of one side; what can't be read or lies before every catalogue is said beside its field.
std::optional<Date> day_of(app::Office& office, const CatalogAsked& asked, const Side& side, Field& field, Errors& errors)
{
    const auto day = parse_date(side.on);
    const auto first = office.catalogs().begins(asked.division.code, asked.kind);
    if (!day) field.error = say("catalog.no_day", side.on);
    else if (*day < first) field.error = say("catalog.none_before", first);
    if (field.error.empty()) return day;
    errors.wrongs.push_back({field.name, field.error});
    return {};
}

bool is_level_of(const CatalogAsked& asked, const std::string& level)
{
    return level.size() >= 2 && asked.division.code.starts_with(level);
}

}

ComparePage compare_page(Visit& visit, const CatalogAsked& asked, const Side& before, const Side& after)
{
    auto& office = visit.reading();
    ComparePage view;
    view.page = public_page(visit, say("catalog.compare_title", asked.division.name), "/catalog/" + asked.division.code + "/compare");
    view.page.width = Width::wide;
    view.page.for_robots = false;
    view.head = {.crumbs = crumbs_to(visit, asked.division), .title = say("catalog.compare_title", asked.division.name),
                 .lead = say("catalog.compare_lead")};
    view.head.crumbs.push_back({.href = "/catalog/" + asked.division.code, .words = say("portal.catalog")});
    view.address = "/catalog/" + asked.division.code + "/compare";
    view.kind = is_community(asked) && asked.has_both ? "community" : "";
    view.fields = {{.name = "before", .label = say("catalog.before_level"), .options = level_options(office, asked, before.level)},
                   day_field("before_on", say("catalog.before_on"), before.on),
                   {.name = "after", .label = say("catalog.after_level"), .options = level_options(office, asked, after.level)},
                   day_field("after_on", say("catalog.after_on"), after.on)};
    for (const auto& [side, at] : {std::pair{&before, 0}, std::pair{&after, 2}})
        if (!is_level_of(asked, side->level)) {
            view.fields[std::size_t(at)].error = say("catalog.no_level");
            view.errors.wrongs.push_back({view.fields[std::size_t(at)].name, say("catalog.no_level")});
        }
    const auto from = day_of(office, asked, before, view.fields[1], view.errors);
    const auto to = day_of(office, asked, after, view.fields[3], view.errors);
    view.errors.title = say("catalog.please_change");
    if (!view.errors.wrongs.empty()) return view;
    const auto& one = office.catalogs().of(before.level, asked.kind, *from);
    const auto& other = office.catalogs().of(after.level, asked.kind, *to);
    view.diff = diff_of(office, one, other, say("catalog.differences"));
    view.summary = view.diff.rows.empty() ? say("catalog.no_difference", one.items.size())
                                          : say("catalog.sizes", one.items.size(), other.items.size());
    return view;
}

}
