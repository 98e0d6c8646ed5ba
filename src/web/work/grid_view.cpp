#include "web/work/grid_view.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/wording.hpp"
#include "web/work/grid_cell.hpp"

namespace gongkai::web::work {

namespace {

using domain::DutyState;
using render::say;

constexpr int days_until_due = 130; // a period's duties are due within this many days of its end
constexpr int days_back = 400;       // of what has no period
constexpr int months_offered = 6;
constexpr int quarters_offered = 4;
constexpr std::size_t names_told = 3;

struct VillageRow {
    domain::Division village;
    std::map<std::string, std::vector<store::DutyRow>> duties; // by the name of the item
    std::size_t missing = 0;
};

Date end_of_period(const std::string& period)
{
    if (const auto month = parse_month(period)) return last_day(*month);
    return last_day(parse_quarter(period).value_or(Quarter{2026, 1}));
}

// Due within which days: around a period's end; what has none, for a year.
std::vector<store::DutyRow> duties_asked(app::Office& office, const GridAsked& asked)
{
    const bool has_period = asked.origin == domain::DutyOrigin::period;
    const auto middle = has_period ? end_of_period(asked.period) : asked.at.day;
    auto duties = store::Duties(office.db).within(asked.scope, plus_days(middle, has_period ? -days_until_due : -days_back),
                                                  plus_days(middle, days_until_due));
    store::keep_known(duties, asked.at.day);
    std::erase_if(duties, [&](const store::DutyRow& duty) {
        return duty.origin != asked.origin || (has_period && duty.period != asked.period);
    });
    return duties;
}

std::vector<VillageRow> rows_of(app::Office& office, const GridAsked& asked)
{
    std::map<std::string, VillageRow> rows;
    for (auto& village : store::Divisions(office.db).villages_within(asked.scope))
        rows[village.code].village = village;
    for (auto& duty : duties_asked(office, asked)) {
        auto& row = rows[duty.village];
        if (duty.standing(asked.at.day).state == DutyState::missing) ++row.missing;
        row.duties[item_name(office, duty.village, duty.item)].push_back(std::move(duty));
    }
    std::vector<VillageRow> sorted;
    for (auto& [code, row] : rows) {
        const bool is_gone = row.village.valid_to && *row.village.valid_to < asked.at.day;
        if (!is_gone || !row.duties.empty()) sorted.push_back(std::move(row));
    }
    std::ranges::stable_sort(sorted, std::ranges::greater(), &VillageRow::missing);
    return sorted;
}

// Items in the order of the catalogues; what villages and communities call the same is one column.
std::vector<std::string> columns_of(const std::vector<VillageRow>& rows)
{
    std::map<std::string, std::string> first_codes;
    for (const auto& row : rows)
        for (const auto& [name, duties] : row.duties) {
            auto& code = first_codes.try_emplace(name, duties.front().item).first->second;
            code = std::min(code, duties.front().item);
        }
    std::vector<std::string> names;
    for (const auto& [name, code] : first_codes)
        names.push_back(name);
    std::ranges::sort(names, {}, [&](const std::string& name) { return first_codes.at(name); });
    return names;
}

std::string summary(const std::vector<VillageRow>& rows, Date on)
{
    StateCount counted;
    std::vector<std::string> first;
    for (const auto& row : rows) {
        for (const auto& [name, duties] : row.duties)
            for (const auto& duty : duties) count(counted, duty, on);
        if (row.missing > 0 && first.size() < names_told)
            first.push_back(say("grid.village_misses", row.village.name, row.missing));
    }
    auto words = say("grid.summary", counted.all, counted.on_time, counted.late, counted.missing);
    if (counted.excused > 0) words += say("grid.excused_n", counted.excused);
    return first.empty() ? words : words + say("grid.look_first", join(first, say("content.comma")));
}

std::string with_day(const std::string& href, const AsOf& at)
{
    return at.is_past ? href + "&on=" + to_text(at.day) : href;
}

std::vector<Link> periods_offered(const GridAsked& asked)
{
    const auto today = asked.at.day;
    std::vector<Link> links;
    const auto add = [&](const std::string& period) {
        links.push_back({.href = with_day("/work/grid?period=" + period, asked.at),
                         .words = period_words(period),
                         .is_here = asked.origin == domain::DutyOrigin::period && period == asked.period});
    };
    for (int i = 1; i <= months_offered; ++i)
        add(to_text(plus_months(month_of(today), -i)));
    for (int i = 1; i <= quarters_offered; ++i)
        add(to_text(plus_quarters(quarter_of(today), -i)));
    return links;
}

}

std::string last_full_month(Date today)
{
    return to_text(plus_months(month_of(today), -1));
}

namespace {

std::vector<Link> origins_offered(const GridAsked& asked)
{
    std::vector<Link> links;
    for (const auto origin : {domain::DutyOrigin::standing, domain::DutyOrigin::happening, domain::DutyOrigin::stage}) {
        const std::string name = boost::describe::enum_to_string(origin, "");
        links.push_back({.href = with_day("/work/grid?origin=" + name, asked.at),
                         .words = say("grid.origin." + name),
                         .is_here = origin == asked.origin});
    }
    return links;
}

std::string what_asked(const GridAsked& asked)
{
    if (asked.origin == domain::DutyOrigin::period) return period_words(asked.period);
    return say(std::string("grid.origin.") + boost::describe::enum_to_string(asked.origin, ""));
}

Grid grid_of(const std::vector<VillageRow>& rows, const GridAsked& asked)
{
    Grid grid{say("grid.caption"), columns_of(rows), {}};
    const auto which = std::string("?origin=") + boost::describe::enum_to_string(asked.origin, "");
    for (const auto& row : rows) {
        GridRow line{{.href = "/" + row.village.code, .words = row.village.name}, {}};
        for (const auto& name : grid.columns) {
            const auto duties = row.duties.find(name);
            line.cells.push_back(duties == row.duties.end() ? Cell{.column = name} : grid_cell(duties->second, name, asked.at, which));
        }
        grid.rows.push_back(std::move(line));
    }
    return grid;
}

}

GridPage grid_page(Visit& visit, const GridAsked& asked)
{
    auto& office = visit.reading();
    const auto rows = rows_of(office, asked);
    const bool has_period = asked.origin == domain::DutyOrigin::period;
    GridPage view{.page = page_for(visit, say("grid.title")),
                  .head = {.crumbs = {{.href = "/work", .words = say("work.today")}},
                           .period = what_asked(asked),
                           .title = say("grid.title_of", rows.size()),
                           .lead = summary(rows, asked.at.day)},
                  .periods = periods_offered(asked),
                  .origins = origins_offered(asked),
                  .legend = {tag(Tone::ok, say("grid.on_time")), tag(Tone::warn, say("grid.late_n")),
                             tag(Tone::bad, say("grid.missing")), tag(Tone::none, say("grid.nothing"))},
                  .grid = grid_of(rows, asked),
                  .empty = {},
                  .on = as_of_field(asked.at),
                  .asked_name = has_period ? "period" : "origin",
                  .asked_value = has_period ? asked.period : boost::describe::enum_to_string(asked.origin, "")};
    view.page.width = Width::wide;
    if (asked.at.is_past)
        view.page.banners.push_back(as_of_banner(asked.at, "/work/grid?" + view.asked_name + "=" + view.asked_value));
    if (view.grid.columns.empty())
        view.empty = Empty{.title = say(has_period ? "grid.no_duties" : "grid.none_of_these"),
                           .words = say(has_period ? "grid.no_duties_means" : "grid.none_of_these_means"),
                           .action = {}};
    return view;
}

}
