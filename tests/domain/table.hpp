#pragma once
// Small workbooks for tests, drawn as text: one line a row, cells between bars.
//   | 日期 | 摘要 |   text cells      | #12.5 |   a number cell      | @2026-10-03 |   a date cell
//   | =SUM(B2:B3) |   a formula without a value; empty cells hold nothing

#include "base/text.hpp"
#include "base/workbook.hpp"

namespace gongkai::tests {

inline Sheet sheet_of(std::string_view drawing, std::string name = "收支明细")
{
    Sheet sheet;
    sheet.name = std::move(name);
    int row = 0;
    for (const auto& drawn : split(drawing, '\n')) {
        const auto line = trim(drawn);
        if (line.empty() || line[0] != '|') continue;
        ++row;
        int column = 0;
        const auto parts = split(line.substr(1), '|');
        for (const auto& part : parts) {
            ++column;
            auto text = trim(part);
            if (text.empty()) continue;
            Cell cell{row, column, text, Cell::Kind::text, {}, {}};
            if (text[0] == '#') cell = {row, column, text.substr(1), Cell::Kind::number, {}, {}};
            if (text[0] == '@') cell = {row, column, text.substr(1), Cell::Kind::date, {}, {}};
            if (text[0] == '=')
                cell = {row, column, {}, Cell::Kind::formula_without_value, text.substr(1), {}};
            sheet.cells.push_back(cell);
        }
    }
    return sheet;
}

inline Workbook workbook_of(std::string_view drawing)
{
    Workbook out;
    out.sheets.push_back(sheet_of(drawing));
    return out;
}

}
