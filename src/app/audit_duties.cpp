#include "app/audit_duties.hpp"

#include <algorithm>
#include <map>

#include "base/ensure.hpp"

namespace gongkai::app {
namespace {

using domain::DutyCell;
using domain::DutyMark;
using domain::DutyTally;

constexpr Date first_day_asked = Date(std::chrono::year(2000) / 1 / 1);
constexpr Date last_day_asked = Date(std::chrono::year(2999) / 12 / 31);

// What ended it: whichever came first, unless it was published in time all the same.
DutyCell cell_of(const store::DutyRow& row)
{
    DutyCell cell{domain::day_number(row.opens_on), domain::day_number(row.due_on), domain::never_day, 0};
    const auto facts = row.facts();
    const bool is_late = facts.fulfilled && facts.fulfilled->on > row.due_on;
    if (facts.ended && (!facts.fulfilled || (is_late && facts.ended->on <= facts.fulfilled->on))) {
        cell.settled = domain::day_number(facts.ended->on);
        cell.marks = static_cast<std::uint8_t>(DutyMark::excused);
    } else if (facts.fulfilled) {
        cell.settled = domain::day_number(facts.fulfilled->on);
        cell.marks = facts.fulfilled->nothing_this_period ? static_cast<std::uint8_t>(DutyMark::nothing)
                                                          : std::uint8_t{0};
    }
    return cell;
}

using CellsOfItems = std::map<std::string, std::vector<DutyCell>>;

std::map<domain::VillageCode, CellsOfItems> cells_of(const std::vector<store::DutyRow>& rows)
{
    std::map<domain::VillageCode, CellsOfItems> villages;
    for (const auto& row : rows) {
        const auto village = domain::village_code(row.village);
        ENSURE(village.has_value());
        villages[*village][row.item].push_back(cell_of(row));
    }
    return villages;
}

// As many lines of an item as one village has duties of it.
std::map<std::string, std::size_t> lines_of(const std::map<domain::VillageCode, CellsOfItems>& villages)
{
    std::map<std::string, std::size_t> lines;
    for (const auto& [village, items] : villages)
        for (const auto& [item, cells] : items)
            lines[item] = std::max(lines[item], cells.size());
    return lines;
}

void fill(domain::DutyBlock::Row row, const std::vector<std::string>& items,
          const std::vector<std::uint16_t>& item_of_line, const CellsOfItems& cells)
{
    std::size_t nth = 0;
    for (std::size_t line = 0; line < item_of_line.size(); ++line) {
        nth = line > 0 && item_of_line[line] == item_of_line[line - 1] ? nth + 1 : 0;
        const auto found = cells.find(items[item_of_line[line]]);
        const auto cell =
            found != cells.end() && nth < found->second.size() ? found->second[nth] : DutyCell{};
        row.opens[line] = cell.opens;
        row.due[line] = cell.due;
        row.settled[line] = cell.settled;
        row.marks[line] = cell.marks;
    }
}

DutyTally total(std::span<const DutyTally> items)
{
    DutyTally sum;
    for (const auto& item : items)
        sum += item;
    return sum;
}

void count(DutyTally& tally, domain::DutyState state)
{
    using enum domain::DutyState;
    tally.duties += 1;
    switch (state) {
    case on_time: tally.on_time += 1; break;
    case late: tally.late += 1; break;
    case nothing: tally.nothing += 1; break;
    case excused:
    case lapsed: tally.excused += 1; break;
    case missing: tally.missing += 1; break;
    case due_soon: tally.due_soon += 1; break;
    case not_open: tally.not_open += 1; break;
    case open: break;
    }
}

class Comparison {
public:
    Comparison(std::string village, const DutyTally& index, std::vector<DutyMismatch>& found)
        : village_(std::move(village)), index_(index), found_(found)
    {
    }

    void with_judged(const DutyTally& judged)
    {
        if (index_ == judged) return;
        found_.push_back({village_, "judged", index_.missing, judged.missing});
    }

    // The database counts what was excused and published late all the same as published, we as excused.
    void with_database(const store::Tally& tally)
    {
        const std::int64_t in_time = index_.on_time + index_.nothing;
        if (tally.on_time < in_time || tally.on_time > in_time + index_.excused)
            differs("on_time", in_time, tally.on_time);
        differs("late", index_.late, tally.late);
        differs("missing", index_.missing, tally.missing);
        differs("waiting", index_.open() + index_.due_soon + index_.not_open, tally.waiting);
    }

private:
    void differs(const char* what, std::int64_t in_index, std::int64_t elsewhere)
    {
        if (in_index != elsewhere) found_.push_back({village_, what, in_index, elsewhere});
    }

    std::string village_;
    const DutyTally& index_;
    std::vector<DutyMismatch>& found_;
};

}

domain::DutyIndex duty_index_of(const std::vector<store::DutyRow>& rows)
{
    const auto villages = cells_of(rows);
    std::vector<domain::VillageCode> codes;
    for (const auto& [village, items] : villages)
        codes.push_back(village);
    std::vector<std::string> items;
    std::vector<std::uint16_t> item_of_line;
    for (const auto& [item, count] : lines_of(villages)) {
        item_of_line.insert(item_of_line.end(), count, static_cast<std::uint16_t>(items.size()));
        items.push_back(item);
    }
    domain::DutyIndex index(domain::VillageOrder(std::move(codes)), items);
    auto& block = index.add_block(item_of_line, domain::DutyBlock::Days::own);
    std::size_t row = 0;
    for (const auto& [village, cells] : villages)
        fill(block.row(row++), items, item_of_line, cells);
    return index;
}

AuditedDuties audit_duties(Office& office, const std::string& scope)
{
    store::Duties duties(office.db);
    const auto today = office.today();
    const auto rows = duties.within(scope, first_day_asked, last_day_asked);
    std::map<std::string, DutyTally> judged;
    for (const auto& row : rows)
        count(judged[row.village], row.standing(today).state);
    std::map<std::string, store::Tally> counted;
    for (const auto& tally : duties.tallies(scope, first_day_asked, last_day_asked, today))
        counted[tally.village] = tally;

    const auto index = duty_index_of(rows);
    const auto areas = index.villages().areas(domain::DivisionKind::village);
    const auto grid = index.tallies(areas, today);
    AuditedDuties audited{.villages = areas.size(), .duties = rows.size(), .mismatches = {}};
    for (std::size_t area = 0; area < areas.size(); ++area) {
        const auto tally = total(grid.of(area));
        Comparison comparison(areas[area].code, tally, audited.mismatches);
        comparison.with_judged(judged[areas[area].code]);
        comparison.with_database(counted[areas[area].code]);
    }
    return audited;
}

}
