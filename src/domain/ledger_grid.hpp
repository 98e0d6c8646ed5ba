#pragma once
// A sheet as the ledger reader walks it: rows of visible cells, amounts read exactly, and the simple formulas
// of a ledger (sums and running balances) worked out where the file keeps no value for them.

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "base/workbook.hpp"
#include "domain/amount.hpp"

namespace gongkai::domain {

class Grid {
public:
    struct Row {
        int number = 0;
        std::vector<const Cell*> cells; // left to right, without those of hidden or dropped columns
        const Cell* at(int column) const;
    };

    // Hidden rows are read: they count in the sheet's own sums. Hidden and dropped columns are left out from
    // `table_row` on; a title above may stand in one of them and be seen all the same.
    Grid(const Sheet& sheet, const std::vector<int>& dropped_columns, int table_row = 0);

    const Sheet& sheet() const { return sheet_; }
    const std::vector<Row>& rows() const { return rows_; }
    const Cell* at(int row, int column) const;

    void set_unit(Unit unit) { unit_ = unit, worked_out_.clear(); }
    Result<std::optional<Money>> amount(const Cell& cell) const;

private:
    friend class Formula;
    std::optional<Money> worked_out(const Cell& cell, int depth) const;

    const Sheet& sheet_;
    std::vector<Row> rows_;
    Unit unit_ = Unit::yuan;
    mutable std::unordered_map<const Cell*, std::optional<Money>> worked_out_;
};

bool is_blank(const Cell* cell); // no cell, no text and no formula

}
