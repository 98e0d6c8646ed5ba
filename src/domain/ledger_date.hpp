#pragma once
// Days as ledgers write them: 2026.10.3, 2026/10/3, 10月3日, 10-3, 3日, 十月三日, 20261003 or a spreadsheet's
// serial.

#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "base/workbook.hpp"

namespace gongkai::domain {

// The year, and the month of a bare day, come from the ledger's period; a December day in a January ledger
// belongs to the year before. Nothing when the text names no day that exists, or could name two (10.1 in a
// number cell is October 1st or 10th).
std::optional<Date> read_day(std::string_view text, Cell::Kind kind, std::optional<Month> period);

}
