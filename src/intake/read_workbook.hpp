#pragma once
// Table files from outside: told by their content, never by their name, refused in plain words when they
// cannot be read safely, and otherwise turned into sheets of cells. What the cells say is still anybody's
// text.

#include <cstddef>
#include <string_view>

#include "base/result.hpp"
#include "base/workbook.hpp"

namespace gongkai::intake {

struct Limits {
    std::size_t file_bytes = 20u << 20; // as uploaded
    std::size_t unpacked_bytes = 100u
                                 << 20; // all parts of the package together, as the directory declares them
    std::size_t ratio = 100;            // unpacked : packed, for parts of more than 1 MiB
    std::size_t parts = 2'000;
    std::size_t cells = 2'000'000;
    std::size_t text_bytes =
        64u << 20; // all cells' texts together; shared strings count each time they are used
    int rows = 1'048'576;
    int columns = 16'384;
};

// XLSX, or CSV/TSV in UTF-8, UTF-16, GBK or GB18030. `file_name` only names the sheet of a CSV.
Result<Workbook> read_workbook(std::string_view bytes, std::string_view file_name, const Limits& limits = {});

std::string_view code_of(const Refusal& refusal); // unreadable · encrypted · too_large

}
