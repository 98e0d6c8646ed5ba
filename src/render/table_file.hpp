#pragma once
// A table to take away: XLSX and CSV. Text stays text even when a spreadsheet program would take it for a
// formula; numbers stay numbers.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"

namespace gongkai::render {

// monostate is an empty cell.
using TableValue = std::variant<std::monostate, std::string, std::int64_t, Money, Date>;

struct TableFile {
    std::string sheet_name;
    std::vector<std::string> columns;
    std::vector<std::vector<TableValue>> rows; // a row may be shorter than columns, never longer
    std::string title = {};                    // of the document
};

// Throws std::runtime_error when the temporary file can't be written. Equal tables make equal bytes.
std::string xlsx(const TableFile& table);
std::string csv(const TableFile& table); // UTF-8 with BOM, CRLF, RFC 4180

}
