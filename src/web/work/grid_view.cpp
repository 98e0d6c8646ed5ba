#include "web/work/grid_view.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/wording.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

namespace {

using domain::DutyState;
using render::say;

constexpr int days_until_due = 130; // a period's duties are due within this many days of its end
constexpr int months_offered = 6;
constexpr int quarters_offered = 4;
constexpr std::size_t names_told = 3;

struct Tally {
    std::size_t on_time = 0, late = 0, missing = 0, all = 0;
};

struct VillageRow {
    domain::Division village;
    std::map<std::string, store::DutyRow> duties; // by the name of the item
    std::size_t missing = 0;
};

Date end_of_period(const std::string& period)
{
    if (const auto month = parse_month(period)) return last_day(*month);
    return last_day(parse_quarter(period).value_or(Quarter{2026, 1}));
}

std::vector<VillageRow> rows_of(app::Office& office, const std::string& scope, const std::string& period)
{
    std::map<std::string, VillageRow> rows;
    for (auto& village : store::Divisions(office.db).villages_within(scope))
        rows[village.code].village = village;
    const auto end = end_of_period(period);
    for (const auto& duty : store::Duties(office.db).within(scope, plus_days(end, -days_until_due),
                                                            plus_days(end, days_until_due)))
        if (duty.period == period) {
            auto& row = rows[duty.village];
            row.duties.emplace(item_name(office, duty.village, duty.item), duty);
            if (duty.standing(office.today()).state == DutyState::missing) ++row.missing;
        }
    std::vector<VillageRow> sorted;
    for (auto& [code, row] : rows)
        sorted.push_back(std::move(row));
    std::ranges::stable_sort(sorted, std::ranges::greater(), &VillageRow::missing);
    return sorted;
}

// Items in the order of the catalogues; what villages and communities call the same is one column.
std::vector<std::string> columns_of(const std::vector<VillageRow>& rows)
{
    std::map<std::string, std::string> first_codes;
    for (const auto& row : rows)
        for (const auto& [name, duty] : row.duties) {
            auto& code = first_codes.try_emplace(name, duty.item).first->second;
            code = std::min(code, duty.item);
        }
    std::vector<std::string> names;
    for (const auto& [name, code] : first_codes)
        names.push_back(name);
    std::ranges::sort(names, {}, [&](const std::string& name) { return first_codes.at(name); });
    return names;
}

Cell cell_of(const store::DutyRow& duty, const std::string& column, Date today)
{
    const auto standing = duty.standing(today);
    const auto cell = [&](Tone tone, std::string words) {
        return Cell{column, tone_class(tone), tone_sign(tone), std::move(words),
                    duty.edition_code ? "/e/" + *duty.edition_code : duty_href(duty)};
    };
    switch (standing.state) {
    case DutyState::on_time: return cell(Tone::ok, say("grid.on_time"));
    case DutyState::late: return cell(Tone::warn, say("grid.late", standing.days));
    case DutyState::missing: return cell(Tone::bad, say("grid.missing"));
    case DutyState::nothing: return cell(Tone::none, say("grid.nothing"));
    case DutyState::not_open:
    case DutyState::open:
    case DutyState::due_soon: break;
    }
    return {.column = column};
}

void count(Tally& tally, const store::DutyRow& duty, Date today)
{
    const auto state = duty.standing(today).state;
    ++tally.all;
    tally.on_time += state == DutyState::on_time || state == DutyState::nothing ? 1 : 0;
    tally.late += state == DutyState::late ? 1 : 0;
    tally.missing += state == DutyState::missing ? 1 : 0;
}

std::string summary(const std::vector<VillageRow>& rows, Date today)
{
    Tally tally;
    std::vector<std::string> first;
    for (const auto& row : rows) {
        for (const auto& [name, duty] : row.duties)
            count(tally, duty, today);
        if (row.missing > 0 && first.size() < names_told)
            first.push_back(say("grid.village_misses", row.village.name, row.missing));
    }
    auto words = say("grid.summary", tally.all, tally.on_time, tally.late, tally.missing);
    return first.empty() ? words : words + say("grid.look_first", join(first, say("content.comma")));
}

std::vector<Link> periods_offered(Date today, const std::string& chosen)
{
    std::vector<Link> links;
    const auto add = [&](const std::string& period) {
        links.push_back({.href = "/work/grid?period=" + period,
                         .words = period_words(period),
                         .is_here = period == chosen});
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

GridPage grid_page(Visit& visit, const std::string& scope, const std::string& period)
{
    auto& office = visit.reading();
    const auto rows = rows_of(office, scope, period);
    const auto columns = columns_of(rows);
    GridPage view{.page = page_for(visit, say("grid.title")),
                  .head = {.crumbs = {{.href = "/work", .words = say("work.today")}},
                           .period = period_words(period),
                           .title = say("grid.title_of", rows.size()),
                           .lead = summary(rows, office.today())},
                  .periods = periods_offered(office.today(), period),
                  .legend = {tag(Tone::ok, say("grid.on_time")), tag(Tone::warn, say("grid.late_n")),
                             tag(Tone::bad, say("grid.missing")), tag(Tone::none, say("grid.nothing"))},
                  .grid = {say("grid.caption"), {}, {}},
                  .empty = {}};
    view.page.width = Width::wide;
    if (columns.empty())
        view.empty =
            Empty{.title = say("grid.no_duties"), .words = say("grid.no_duties_means"), .action = {}};
    view.grid.columns = columns;
    for (const auto& row : rows) {
        GridRow line{{.href = "/" + row.village.code, .words = row.village.name}, {}};
        for (const auto& name : columns) {
            const auto duty = row.duties.find(name);
            line.cells.push_back(duty == row.duties.end() ? Cell{.column = name}
                                                          : cell_of(duty->second, name, office.today()));
        }
        view.grid.rows.push_back(std::move(line));
    }
    return view;
}

}
