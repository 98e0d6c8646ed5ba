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

enum class CellTone { none, ok, warn, bad };

struct Toned { // text on a colour; the text says the same
    std::string text = {};
    CellTone tone = CellTone::none;
};

// monostate is an empty cell.
using TableValue = std::variant<std::monostate, std::string, std::int64_t, Money, Date, Toned>;

struct TableGroup { // of columns side by side, with a name above theirs
    std::string words;
    std::size_t columns = 0;
};

struct TableFile {
    std::string sheet_name;
    std::vector<std::string> columns;
    std::vector<std::vector<TableValue>> rows; // a row may be shorter than columns, never longer
    std::string title = {};                    // of the document
    std::vector<TableGroup> groups = {};       // of the columns after those that are kept
    std::size_t kept_columns = 0;              // stay in sight while the rest scrolls; then the print is one page wide
};

// Throws std::runtime_error when the temporary file can't be written. Equal tables make equal bytes.
std::string xlsx(const TableFile& table);
std::string xlsx(const std::vector<TableFile>& sheets); // at least one; the first one's title is the document's
std::string csv(const TableFile& table); // UTF-8 with BOM, CRLF, RFC 4180

}
