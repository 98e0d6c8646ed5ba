#pragma once
// The line of signatures below a ledger: 村委会主任：张三, or the role in one cell and the name in the next.

#include <vector>

#include "domain/book.hpp"
#include "domain/ledger_grid.hpp"

namespace gongkai::domain {

std::vector<Signatory> signatories_of(const Grid::Row& row);

}
