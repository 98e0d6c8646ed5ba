#include "intake/merged_cells.hpp"

#include <algorithm>

#include "intake/xlsx_sheet.hpp"

namespace gongkai::intake {
namespace {

constexpr std::size_t most_areas = 50'000;
constexpr std::size_t most_steps = 50'000'000; // areas that overlap each other would make this quadratic

}

bool MergedCells::add(std::string_view reference)
{
    const auto colon = reference.find(':');
    if (colon == reference.npos) return true;
    const auto from = parse_place(reference.substr(0, colon));
    const auto to = parse_place(reference.substr(colon + 1));
    if (from && to && *from != *to) areas_.push_back({from->row, from->column, to->row, to->column});
    return areas_.size() <= most_areas;
}

void MergedCells::remove_covered(std::vector<Cell>& cells) const
{
    std::vector<bool> covered(cells.size());
    std::size_t steps = 0;
    for (const auto& area : areas_) {
        auto at = std::ranges::lower_bound(cells, area.top, {}, &Cell::row);
        for (; at != cells.end() && at->row <= area.bottom && ++steps < most_steps; ++at) {
            const bool inside = at->column >= area.left && at->column <= area.right;
            if (inside && (at->row != area.top || at->column != area.left))
                covered[static_cast<std::size_t>(at - cells.begin())] = true;
        }
    }
    std::size_t index = 0;
    std::erase_if(cells, [&](const Cell&) { return covered[index++]; });
}

}
