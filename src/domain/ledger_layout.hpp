#pragma once
// Which column of a ledger holds what, told by the header words: heads of one to three rows, tables side by
// side.

#include <optional>
#include <string>
#include <vector>

#include "domain/ledger_grid.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain {

struct LayoutColumn {
    int column = 0;
    std::string header; // as written, the upper head first
    words::Column use = words::Column::other;
    words::Flow flow = words::Flow::unknown;
};

// One table: columns that make up an entry together. A sheet with income left and expenditure right has two.
struct Block {
    std::vector<LayoutColumn> columns;
    words::Flow flow = words::Flow::unknown; // of a plain 金额 column, when head or gist say it
    int first = 0;
    int last = 0;

    const LayoutColumn* find(words::Column use) const;
    bool has_money() const;
};

struct Layout {
    int first_row = 0; // of the head
    int last_row = 0;
    std::vector<Block> blocks;
    bool is_summary = false; // 上月结余 | 本月收入 | 本月支出 | 本月结余 with one row of figures: no entries
    Unit unit = Unit::unstated; // 金额(元)
};

// The head starting at this row of the grid (an index into rows()), when one does.
std::optional<Layout> layout_at(const Grid& grid, std::size_t row_index);

}
