#include "web/work/grid_table.hpp"

#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/shared/catalog_columns.hpp"

#include <algorithm>

namespace gongkai::web::work {

namespace {

using domain::DutyOrigin;
using domain::DutyState;
using render::say;

constexpr int days_until_due = 130; // a period's duties are due within this many days of its end
constexpr int days_back = 400;      // of what has no period

Date end_of_period(const std::string& period)
{
    if (const auto month = parse_month(period)) return last_day(*month);
    return last_day(parse_quarter(period).value_or(Quarter{2026, 1}));
}

// The first and last due day to look at: a year, around a period's end, or what has none for a year back.
std::pair<Date, Date> days_of(const GridAsked& asked)
{
    if (asked.year) {
        const std::chrono::year year(*asked.year);
        return {Date(year / 1 / 1), Date(year / 12 / 31)};
    }
    const bool has_period = asked.origin == DutyOrigin::period;
    const auto middle = has_period ? end_of_period(asked.period) : asked.at.day;
    return {plus_days(middle, has_period ? -days_until_due : -days_back), plus_days(middle, days_until_due)};
}

bool is_hidden(const GridAsked& asked, const store::DutyRow& duty)
{
    if (!asked.only) return false;
    const auto state = duty.standing(asked.at.day).state;
    return state != (*asked.only == GridState::missing ? DutyState::missing : DutyState::late);
}

// What an item is called and where it stands: classes as in the catalogue's table, then by code.
struct ItemPlace {
    std::string name;
    law::ItemClass class_ = law::ItemClass::affairs;
    std::string code;
    auto rank() const { return std::pair(-static_cast<int>(class_), code); } // finance, affairs, system
};

class ItemPlaces {
public:
    explicit ItemPlaces(app::Office& office) : office_(office) {}
    const ItemPlace& of(const std::string& village, const std::string& item)
    {
        auto& place = places_[village + item];
        if (place.code.empty()) {
            const auto* found = office_.catalog(village).find(item);
            place = {found ? found->name : item, found ? found->class_ : law::ItemClass::affairs, item};
        }
        return place;
    }

private:
    app::Office& office_;
    std::map<std::string, ItemPlace> places_;
};

std::vector<store::DutyRow> duties_asked(app::Office& office, const GridAsked& asked, ItemPlaces& places)
{
    const auto [from, to] = days_of(asked);
    auto duties = store::Duties(office.db).within(asked.village.empty() ? asked.scope : asked.village, from, to);
    store::keep_known(duties, asked.at.day);
    std::erase_if(duties, [&](const store::DutyRow& duty) {
        if (asked.class_ && places.of(duty.village, duty.item).class_ != *asked.class_) return true;
        if (asked.year) return false;
        return duty.origin != asked.origin || (asked.origin == DutyOrigin::period && duty.period != asked.period);
    });
    return duties;
}

void add(GridTable& table, GridLine& line, const std::string& column, store::DutyRow duty, const GridAsked& asked)
{
    count(table.counted, duty, asked.at.day);
    if (duty.standing(asked.at.day).state == DutyState::missing) ++line.missing;
    if (!is_hidden(asked, duty)) line.cells[column].push_back(std::move(duty));
}

// A village is one line; what villages and communities call the same is one column.
GridTable villages_by_items(app::Office& office, const GridAsked& asked)
{
    GridTable table;
    ItemPlaces places(office);
    std::map<std::string, GridLine> lines;
    std::map<std::string, Date> gone;
    for (const auto& village : store::Divisions(office.db).villages_within(asked.scope)) {
        if (!asked.village.empty() && village.code != asked.village) continue;
        auto year = asked;
        year.village = village.code;
        year.year = static_cast<int>(asked.at.day.year());
        lines[village.code].head = {.href = grid_href(year), .words = village.name};
        if (village.valid_to) gone[village.code] = *village.valid_to;
    }
    std::map<std::string, ItemPlace> columns;
    for (auto& duty : duties_asked(office, asked, places)) {
        const auto& place = places.of(duty.village, duty.item);
        auto& first = columns.try_emplace(place.name, place).first->second;
        if (place.rank() < first.rank()) first = place;
        auto& line = lines[duty.village];
        add(table, line, place.name, std::move(duty), asked);
    }
    for (auto& [code, line] : lines) {
        const bool is_gone = gone.contains(code) && gone[code] < asked.at.day;
        if (!line.cells.empty() || !(is_gone || asked.only)) table.lines.push_back(std::move(line));
    }
    std::vector<ItemPlace> sorted;
    for (auto& [name, place] : columns) sorted.push_back(std::move(place));
    std::ranges::sort(sorted, {}, &ItemPlace::rank);
    for (auto& place : sorted) table.columns.push_back({place.name, place.name, class_words(place.class_)});
    return table;
}

// By the month in which each is due, since all of them have one.
GridTable items_by_months(app::Office& office, const GridAsked& asked)
{
    GridTable table;
    ItemPlaces places(office);
    for (unsigned month = 1; month <= 12; ++month) {
        const Month of(std::chrono::year(*asked.year) / std::chrono::month(month));
        table.columns.push_back({to_text(of), say("portal.month_short", month)});
    }
    std::map<std::pair<int, std::string>, GridLine> lines;
    for (auto& duty : duties_asked(office, asked, places)) {
        const auto& place = places.of(duty.village, duty.item);
        auto& line = lines[place.rank()];
        line.head = {.href = "/work/duties/" + duty.village + "/" + duty.item + (asked.at.is_past ? "?on=" + to_text(asked.at.day) : ""),
                     .words = place.name};
        line.group = class_words(place.class_);
        const auto month = to_text(month_of(duty.due_on));
        add(table, line, month, std::move(duty), asked);
    }
    for (auto& [rank, line] : lines)
        if (!line.cells.empty()) table.lines.push_back(std::move(line));
    return table;
}

void hide_empty_columns(GridTable& table)
{
    std::erase_if(table.columns, [&](const GridColumn& column) {
        return std::ranges::none_of(table.lines, [&](const GridLine& line) { return line.cells.contains(column.key); });
    });
}

}

GridTable grid_table(app::Office& office, const GridAsked& asked)
{
    auto table = asked.year ? items_by_months(office, asked) : villages_by_items(office, asked);
    if (asked.only) hide_empty_columns(table);
    if (asked.year) { // classes stay together; within one, what is missing most often first
        for (auto from = table.lines.begin(); from != table.lines.end();) {
            const auto to = std::find_if(from, table.lines.end(), [&](const auto& line) { return line.group != from->group; });
            std::stable_sort(from, to, [](const auto& a, const auto& b) { return a.missing > b.missing; });
            from = to;
        }
    } else
        std::ranges::stable_sort(table.lines, std::ranges::greater(), &GridLine::missing);
    return table;
}

}
