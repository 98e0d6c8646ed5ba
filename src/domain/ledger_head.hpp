#pragma once
// What stands above a ledger's table: title, village, month and unit.

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "domain/book_finding.hpp"
#include "domain/ledger_grid.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain {

struct LedgerHead {
    std::string title;
    std::string village;
    std::optional<Month> period;
    Unit unit = Unit::unstated;
    words::Flow flow = words::Flow::unknown; // of the whole table, when the title says it
    std::vector<Finding> findings;
};

// `first_table_row` is where the first table head stands; a sheet without one is all head.
LedgerHead read_head(const Grid& grid, std::optional<int> first_table_row);

Unit as_unit(words::UnitWord word);
std::optional<Month> as_month(words::YearMonth period);

}
