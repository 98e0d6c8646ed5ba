#pragma once
// One row of one table of a ledger: its label, its money, its texts.

#include <optional>
#include <string>
#include <vector>

#include "domain/ledger_layout.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain {

struct RowMoney {
    std::optional<Money> money; // the columns of one use added up
    const Cell* cell = nullptr; // the first that holds something
    std::vector<Refusal> refusals;
};

// 上月结余：8,031.77元 in one cell.
RowMoney money_behind(const words::Label& label, Unit unit, const Cell* cell = nullptr);

std::string finding_words(const Refusal& refusal); // finding.amount_unclear → amount_unclear

class LedgerRow {
public:
    LedgerRow(const Grid& grid, const Grid::Row& row, const Block& block, bool only_block)
        : grid_(grid), row_(row), block_(block), only_block_(only_block)
    {
    }

    RowMoney money(words::Column use) const;
    RowMoney
    first_money(const std::vector<words::Column>& order) const; // the first of these uses that holds some
    RowMoney boundary(const words::Label& label,
                      Unit unit) const; // an opening or closing, wherever it stands
    bool has_money() const;             // anything in a money column that isn't an empty sign
    bool has_amount() const;            // one of them reads as an amount
    bool has(words::Column use) const;
    const Cell* cell(words::Column use) const; // not blank
    std::string text(words::Column use) const; // trimmed, on one line
    words::Label label() const;                // the first label among the cells that aren't money

private:
    const Grid& grid_;
    const Grid::Row& row_;
    const Block& block_;
    bool only_block_;
};

}
