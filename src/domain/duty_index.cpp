#include "domain/duty_index.hpp"

#include <algorithm>

#include "base/parallel.hpp"

namespace gongkai::domain {
namespace {

constexpr std::size_t areas_at_a_time = 16;

void add_overdue(const DutyBlock& block, const Area& area, DayNumber day, std::uint32_t* by_item)
{
    std::vector<LineCount> lines;
    for (const auto& portion : block.portions({area.first, area.last})) {
        lines.assign(portion.rows.width, 0);
        count_overdue(portion.rows, portion.of, day, lines.data());
        for (std::size_t beside = 0; beside < lines.size(); beside += block.width())
            for (std::size_t i = 0; i < block.width(); ++i)
                by_item[block.items()[i]] += lines[beside + i];
    }
}

void add_tallies(const DutyBlock& block, const Area& area, DueWithin due, DayNumber day, DutyTally* by_item)
{
    std::vector<LineCount> lines;
    for (const auto& portion : block.portions({area.first, area.last})) {
        const auto width = portion.rows.width;
        lines.assign(width * 8, 0);
        auto* const at = lines.data();
        const LineCounts counts{at,
                                at + width,
                                at + 2 * width,
                                at + 3 * width,
                                at + 4 * width,
                                at + 5 * width,
                                at + 6 * width,
                                at + 7 * width};
        count_standings(portion.rows, portion.of, due, day, counts);
        for (std::size_t i = 0; i < width; ++i)
            by_item[block.items()[i % block.width()]] +=
                {counts.duties[i],  counts.on_time[i], counts.late[i],     counts.nothing[i],
                 counts.excused[i], counts.missing[i], counts.due_soon[i], counts.not_open[i]};
    }
}

template<class T, class Add>
Grid<T> counted(const DutyIndex& index, const std::vector<Area>& areas, const Add& add)
{
    Grid<T> grid{index.items().size(), std::vector<T>(areas.size() * index.items().size())};
    in_parallel(areas.size(), areas_at_a_time, [&](std::size_t first, std::size_t last) {
        for (auto area = first; area < last; ++area)
            for (const auto& block : index.blocks())
                add(block, areas[area], grid.cells.data() + area * grid.items);
    });
    return grid;
}

}

DutyTally& DutyTally::operator+=(const DutyTally& more)
{
    duties += more.duties;
    on_time += more.on_time;
    late += more.late;
    nothing += more.nothing;
    excused += more.excused;
    missing += more.missing;
    due_soon += more.due_soon;
    not_open += more.not_open;
    return *this;
}

DutyTally sum(std::span<const DutyTally> tallies)
{
    DutyTally all;
    for (const auto& one : tallies) all += one;
    return all;
}

DutyIndex::DutyIndex(VillageOrder villages, std::vector<std::string> items)
    : villages_(std::move(villages)), items_(std::move(items))
{
}

DutyBlock& DutyIndex::add_block(std::vector<std::uint16_t> items_of_lines, DutyBlock::Days days)
{
    return blocks_.emplace_back(villages_.size(), std::move(items_of_lines), days);
}

std::size_t DutyIndex::bytes() const
{
    std::size_t bytes = villages_.size() * sizeof(VillageCode);
    for (const auto& block : blocks_)
        bytes += block.bytes();
    return bytes;
}

Grid<std::uint32_t> DutyIndex::overdue(const std::vector<Area>& areas, Date day) const
{
    return counted<std::uint32_t>(
        *this, areas, [number = day_number(day)](const DutyBlock& block, const Area& area, std::uint32_t* by_item) {
            add_overdue(block, area, number, by_item);
        });
}

Grid<DutyTally> DutyIndex::tallies(const std::vector<Area>& areas, Date day, DueWithin due) const
{
    return counted<DutyTally>(
        *this, areas, [&due, number = day_number(day)](const DutyBlock& block, const Area& area, DutyTally* by_item) {
            add_tallies(block, area, due, number, by_item);
        });
}

std::vector<DutyCell> DutyIndex::duties_of(std::size_t village, std::size_t item) const
{
    std::vector<DutyCell> duties;
    for (const auto& block : blocks_)
        for (std::size_t line = 0; line < block.width(); ++line)
            if (block.items()[line] == item && block.cell(village, line).exists())
                duties.push_back(block.cell(village, line));
    std::ranges::sort(duties);
    return duties;
}

std::uint16_t DutyIndex::item_number(const std::string& item)
{
    const auto found = std::ranges::find(items_, item);
    const auto number = static_cast<std::uint16_t>(found - items_.begin());
    if (found == items_.end()) items_.push_back(item);
    return number;
}

std::vector<DutyIndex::Line> DutyIndex::own_lines(std::uint16_t item)
{
    std::vector<Line> lines;
    for (auto& block : blocks_)
        for (std::size_t line = 0; block.has_own_days() && line < block.width(); ++line)
            if (block.items()[line] == item) lines.push_back({&block, line});
    return lines;
}

void DutyIndex::add_free_lines(std::uint16_t item, std::size_t count)
{
    auto& block = add_block(std::vector(count, item), DutyBlock::Days::own);
    for (std::size_t village = 0; village < villages_.size(); ++village)
        for (std::size_t line = 0; line < count; ++line)
            block.put(village, line, {});
}

void DutyIndex::put(std::size_t village, const std::string& item, std::span<const DutyCell> duties)
{
    const auto number = item_number(item);
    auto lines = own_lines(number);
    if (lines.size() < duties.size()) {
        add_free_lines(number, duties.size() - lines.size());
        lines = own_lines(number);
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i].block->put(village, lines[i].number, i < duties.size() ? duties[i] : DutyCell{});
}

std::vector<DutyDifference> differences(const DutyIndex& here, const DutyIndex& there, std::size_t most)
{
    std::vector<DutyDifference> found;
    const auto duties = [](const DutyIndex& index, VillageCode village, const std::string& item) {
        const auto row = index.villages().row_of(village);
        const auto column = std::ranges::find(index.items(), item) - index.items().begin();
        return row ? index.duties_of(*row, static_cast<std::size_t>(column)) : std::vector<DutyCell>{};
    };
    const auto compare = [&](VillageCode village, const std::string& item) {
        auto ours = duties(here, village, item), theirs = duties(there, village, item);
        if (ours != theirs) found.push_back({village, item, std::move(ours), std::move(theirs)});
    };
    for (std::size_t row = 0; row < here.villages().size() && found.size() < most; ++row)
        for (const auto& item : here.items())
            compare(here.villages()[row], item);
    for (std::size_t row = 0; row < there.villages().size() && found.size() < most; ++row)
        for (const auto& item : there.items())
            if (!here.villages().row_of(there.villages()[row]) ||
                std::ranges::find(here.items(), item) == here.items().end())
                compare(there.villages()[row], item);
    if (found.size() > most) found.resize(most);
    return found;
}

}
