#pragma once
// Walks the rows of one sheet below its table head: entries, opening, totals, closing, signatures, notes.

#include "domain/ledger.hpp"
#include "domain/ledger_head.hpp"
#include "domain/ledger_layout.hpp"

namespace gongkai::domain {

struct SheetLedger {
    Book book;
    LedgerHead head;
    std::vector<Finding> findings;
    std::vector<ColumnUse> columns;
    std::string money_cell; // the head of the first money column: where a missing unit is shown
    bool has_table = false;
    bool said_nothing = false; // 本月无收支

    LedgerShape shape() const;
};

// Fills book, findings and columns below the head that is already in `out`.
void walk_rows(const Grid& grid, const ReadChoices& choices, SheetLedger& out);

SheetLedger read_sheet(const Sheet& sheet, const ReadChoices& choices);

}
