#pragma once
// What holds for every workbook that was read, whatever the file was.

#include <algorithm>

#include "base/text.hpp"
#include "fuzz/support/target.hpp"
#include "intake/read_workbook.hpp"

namespace gongkai::fuzz {

constexpr intake::Limits small_limits{.file_bytes = 1u << 20,
                                      .unpacked_bytes = 1u << 20,
                                      .ratio = 100,
                                      .parts = 100,
                                      .cells = 5'000,
                                      .text_bytes = 1u << 20,
                                      .rows = 1'048'576,
                                      .columns = 16'384};

inline void check(const Sheet& sheet)
{
    ENSURE(is_utf8(sheet.name) &&
           sheet.cells.size() <= small_limits.cells * 2); // notes bring cells of their own
    const auto place = [](const Cell& cell) { return std::pair(cell.row, cell.column); };
    ENSURE(std::ranges::is_sorted(sheet.cells, std::ranges::less_equal{}, place)); // strictly: no place twice
    for (const auto& cell : sheet.cells) {
        ENSURE(cell.row >= 1 && cell.column >= 1);
        ENSURE(cell.row <= small_limits.rows && cell.column <= small_limits.columns);
        ENSURE(is_utf8(cell.text) && is_utf8(cell.formula) && is_utf8(cell.comment));
        ENSURE(!cell.text.empty() || !cell.formula.empty() || !cell.comment.empty());
    }
}

inline void check(const Result<Workbook>& read)
{
    if (!read) {
        ENSURE(read.error().says.starts_with("file.") && read.error().field == "file");
        for (const auto& words : read.error().with)
            ENSURE(is_utf8(words));
        ENSURE(!intake::code_of(read.error()).empty());
        return;
    }
    ENSURE(!read->sheets.empty());
    for (const auto& sheet : read->sheets)
        check(sheet);
    for (const auto& property : read->properties)
        ENSURE(is_utf8(property.name) && is_utf8(property.value));
}

}
