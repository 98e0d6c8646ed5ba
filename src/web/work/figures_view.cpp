#include "web/work/figures_view.hpp"

#include "render/say.hpp"
#include "web/shared/catalog_columns.hpp"
#include "web/shared/figures.hpp"
#include "web/shared/page_for.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace gongkai::web::work {

namespace {

using render::say;

constexpr int long_ago = 31; // days without anything new that deserve a look; a courtesy, not a rule of law

Cell cell(const std::string& column, Tone tone, std::string words, std::string href = {})
{
    return {column, tone_class(tone), tone_sign(tone), std::move(words), std::move(href)};
}

std::string with_day(std::string href, const AsOf& at)
{
    if (!at.is_past) return href;
    href += href.contains('?') ? "&on=" : "?on=";
    return href + to_text(at.day);
}

// Of the village's own town, so that whoever watches several comes to the right one.
std::string year_href(const VillageFigures& village, const AsOf& at, const std::string& more = {})
{
    const auto& code = village.village.code;
    return with_day("/work/grid?division=" + domain::parent_of(code).value_or(code) + "&year=" + std::to_string(int(at.day.year())) +
                        "&village=" + code + more, at);
}

int days_silent(const VillageFigures& village, Date on)
{
    return village.updated_on ? days_between(*village.updated_on, on) : std::numeric_limits<int>::max();
}

Cell updated_cell(const VillageFigures& village, const std::string& column, Date on)
{
    if (!village.updated_on) return cell(column, Tone::bad, say("figures.never_updated"));
    const int days = days_silent(village, on);
    return cell(column, days > long_ago ? Tone::warn : Tone::ok, days == 0 ? say("figures.today") : say("figures.days_ago", days));
}

GridRow village_row(const VillageFigures& village, const std::vector<std::string>& columns, const AsOf& at)
{
    const auto& year = village.year;
    const auto missing = year_href(village, at, "&state=missing");
    return {{.href = year_href(village, at), .words = village.village.name},
            {year.missing > 0 ? cell(columns[0], Tone::bad, say("figures.items", year.missing), missing) : cell(columns[0], Tone::ok, say("figures.none")),
             year.late > 0 ? cell(columns[1], Tone::warn, say("figures.items", year.late)) : cell(columns[1], Tone::ok, say("figures.none")),
             cell(columns[2], Tone::none, year.asked() > 0 ? say("figures.rate_of", rate_words(year), year.asked()) : rate_words(year)),
             updated_cell(village, columns[3], at.day),
             village.never.empty() ? cell(columns[4], Tone::ok, say("figures.none")) : cell(columns[4], Tone::bad, say("figures.items", village.never.size()))}};
}

// What is missing most, what never was public, who has been silent longest.
Grid villages_grid(const std::vector<VillageFigures>& villages, const AsOf& at)
{
    Grid grid{.caption = say("figures.villages_caption"),
              .columns = {say("figures.missing"), say("figures.late"), say("trend.rate"), say("figures.updated"), say("figures.never")},
              .rows = {},
              .corner = say("part.village")};
    for (const auto& village : villages) grid.rows.push_back(village_row(village, grid.columns, at));
    return grid;
}

struct NeverColumn {
    std::string name;
    law::ItemClass class_ = law::ItemClass::affairs;
    std::string code;
    auto rank() const { return std::pair(-static_cast<int>(class_), code); }
};

std::vector<NeverColumn> never_columns(const std::vector<VillageFigures>& villages)
{
    std::map<std::string, NeverColumn> columns;
    for (const auto& village : villages)
        for (const auto& item : village.never) columns.try_emplace(item.name, NeverColumn{item.name, item.class_, item.item});
    std::vector<NeverColumn> sorted;
    for (auto& [name, column] : columns) sorted.push_back(std::move(column));
    std::ranges::sort(sorted, {}, &NeverColumn::rank);
    return sorted;
}

Cell never_cell(const VillageFigures& village, const std::string& column, const AsOf& at)
{
    const auto item = std::ranges::find(village.never, column, &NeverTold::name);
    if (item == village.never.end()) return {.column = column};
    const auto href = with_day("/work/duties/" + village.village.code + "/" + item->item, at);
    return cell(column, item->by_law ? Tone::bad : Tone::warn, say(item->by_law ? "figures.never_told" : "figures.never_told_convention"), href);
}

Grid never_grid(const std::vector<VillageFigures>& villages, const AsOf& at)
{
    Grid grid{.caption = say("figures.never_caption"), .columns = {}, .rows = {}, .corner = say("part.village")};
    for (const auto& column : never_columns(villages)) {
        grid.columns.push_back(column.name);
        const auto group = class_words(column.class_);
        if (grid.groups.empty() || grid.groups.back().words != group) grid.groups.push_back({group, 0});
        ++grid.groups.back().columns;
    }
    for (const auto& village : villages) {
        if (village.never.empty()) continue;
        GridRow row{{.href = year_href(village, at), .words = village.village.name}, {}};
        for (const auto& column : grid.columns) row.cells.push_back(never_cell(village, column, at));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

std::vector<domain::MonthTally> together(const std::vector<VillageFigures>& villages)
{
    std::vector<domain::MonthTally> sum;
    for (const auto& village : villages) {
        if (sum.empty()) {
            sum = village.trend;
            continue;
        }
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i].on_time += village.trend[i].on_time;
            sum[i].late += village.trend[i].late;
            sum[i].missing += village.trend[i].missing;
        }
    }
    return sum;
}

}

std::string figures_href(const std::string& path, const std::string& division, const AsOf& at)
{
    return with_day(division.empty() ? path : path + "?division=" + division, at);
}

FiguresPage figures_page(Visit& visit, const domain::Division& town, const std::string& division, const AsOf& at)
{
    auto villages = figures_of(visit.reading(), town.code, at.day);
    std::ranges::stable_sort(villages, std::ranges::greater(), [&](const VillageFigures& one) {
        return std::tuple(one.year.missing, one.never.size(), days_silent(one, at.day));
    });
    FiguresPage view{.page = page_for(visit, say("figures.title")),
                     .head = {.crumbs = {{.href = "/work", .words = say("work.today")}}, .title = say("figures.title_of", town.name),
                              .lead = say("figures.lead", villages.size())},
                     .trend = trend_shown(together(villages)),
                     .villages = villages_grid(villages, at),
                     .never = never_grid(villages, at),
                     .never_words = say("figures.never_means"),
                     .none_never = {},
                     .division = division,
                     .on = as_of_field(at),
                     .actions = {{.href = figures_href("/work/grid", division, at), .words = say("work.grid_offer")},
                                 {.href = figures_href("/work/statistics", division, at), .words = say("statistics.offer")}}};
    view.page.width = Width::wide;
    if (at.is_past) view.page.banners.push_back(as_of_banner(at, figures_href("/work/figures", division, {})));
    if (view.never.rows.empty()) view.none_never = Empty{.title = say("figures.all_told"), .words = say("figures.all_told_means")};
    return view;
}

}
