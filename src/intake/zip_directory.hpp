#pragma once
// Reads a zip's central directory and judges it before a single byte is unpacked: bombs, overlapping or
// doubled parts, names that climb out of the package. Nothing here allocates by what the file merely claims.

#include <string>
#include <vector>

#include "intake/read_workbook.hpp"

namespace gongkai::intake {

struct ZipPart {
    std::string name;
    std::size_t packed = 0;
    std::size_t unpacked = 0;
    std::size_t at = 0; // of its local header
    bool encrypted = false;
    bool link = false;
    unsigned method = 0;
};

Result<std::vector<ZipPart>> read_zip_directory(std::string_view bytes, const Limits& limits);

}
