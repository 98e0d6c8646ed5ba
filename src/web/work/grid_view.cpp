#include "web/work/grid_view.hpp"

#include "base/text.hpp"
#include "render/say.hpp"
#include "web/shared/page_for.hpp"
#include "web/work/figures_view.hpp"

namespace gongkai::web::work {

namespace {

using domain::DutyOrigin;
using render::say;

constexpr std::size_t names_told = 3;

std::string summary(const GridTable& table)
{
    const auto& counted = table.counted;
    std::vector<std::string> first;
    for (const auto& line : table.lines)
        if (line.missing > 0 && first.size() < names_told)
            first.push_back(say("grid.village_misses", line.head.words, line.missing));
    auto words = say("grid.summary", counted.all, counted.on_time, counted.late, counted.missing);
    if (counted.excused > 0) words += say("grid.excused_n", counted.excused);
    return first.empty() ? words : words + say("grid.look_first", join(first, say("content.comma")));
}

// Which duties a cell of several leads to.
std::string which_of(const GridAsked& asked, const GridColumn& column)
{
    if (asked.year) return "?due=" + column.key;
    return std::string("?origin=") + boost::describe::enum_to_string(asked.origin, "");
}

void add_groups(Grid& grid, const std::vector<GridColumn>& columns)
{
    for (const auto& column : columns) {
        if (column.group.empty()) continue;
        if (grid.groups.empty() || grid.groups.back().words != column.group) grid.groups.push_back({column.group, 0});
        ++grid.groups.back().columns;
    }
}

Grid grid_of(const GridTable& table, const GridAsked& asked)
{
    Grid grid{.caption = say(asked.year ? "grid.caption_year" : "grid.caption"),
              .columns = {},
              .rows = {},
              .corner = say(asked.year ? "grid.corner_item" : "part.village")};
    for (const auto& column : table.columns) grid.columns.push_back(column.words);
    add_groups(grid, table.columns);
    std::string group;
    for (const auto& line : table.lines) {
        GridRow row{line.head, {}, line.group == group ? std::string() : line.group};
        group = line.group;
        for (const auto& column : table.columns) {
            const auto duties = line.cells.find(column.key);
            row.cells.push_back(duties == line.cells.end() ? Cell{.column = column.words}
                                                           : grid_cell(duties->second, column.words, asked.at, which_of(asked, column)));
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

Empty empty_of(const GridAsked& asked)
{
    if (asked.only) return {.title = say("grid.none_such." + std::string(boost::describe::enum_to_string(*asked.only, ""))), .words = say("grid.none_such_means")};
    const bool has_period = asked.year || asked.origin == DutyOrigin::period;
    return {.title = say(has_period ? "grid.no_duties" : "grid.none_of_these"),
            .words = say(has_period ? "grid.no_duties_means" : "grid.none_of_these_means")};
}

std::vector<Link> actions_of(const GridAsked& asked, bool is_empty)
{
    std::vector<Link> actions;
    if (!is_empty) {
        actions.push_back({.href = grid_href(asked, "/work/grid/table.xlsx"), .words = say("grid.as_xlsx")});
        actions.push_back({.href = grid_href(asked, "/work/grid/chart.pdf"), .words = say("grid.as_pdf")});
    }
    actions.push_back({.href = figures_href("/work/figures", asked.division, asked.at), .words = say("figures.offer")});
    if (asked.year) {
        actions.push_back({.href = "/" + asked.village, .words = say("grid.public_page")});
        auto town = asked;
        town.year.reset();
        town.village.clear();
        actions.push_back({.href = grid_href(town), .words = say("grid.all_villages_view")});
    }
    return actions;
}

}

GridPage grid_page(Visit& visit, const GridAsked& asked)
{
    auto& office = visit.reading();
    const auto table = grid_table(office, asked);
    GridPage view{.page = page_for(visit, say("grid.title")),
                  .head = {.crumbs = {{.href = "/work", .words = say("work.today")}},
                           .period = say("grid.of_period", what_asked(asked)),
                           .title = asked.year ? say("grid.title_of_year", village_name(office, asked.village))
                                               : say("grid.title_of", table.lines.size()),
                           .lead = summary(table)},
                  .periods = periods_offered(asked),
                  .origins = origins_offered(asked),
                  .filters = filter_words(office, asked),
                  .legend = {tag(Tone::ok, say("grid.on_time")), tag(Tone::warn, say("grid.late_n")),
                             tag(Tone::bad, say("grid.missing")), tag(Tone::none, say("grid.nothing"))},
                  .grid = grid_of(table, asked),
                  .empty = {},
                  .form = grid_form(office, asked),
                  .actions = {}};
    view.page.width = Width::wide;
    auto today = asked;
    today.at.is_past = false;
    if (asked.at.is_past) view.page.banners.push_back(as_of_banner(asked.at, grid_href(today)));
    const bool is_empty = view.grid.columns.empty() || view.grid.rows.empty();
    if (is_empty) view.empty = empty_of(asked);
    view.actions = actions_of(asked, is_empty);
    return view;
}

}
