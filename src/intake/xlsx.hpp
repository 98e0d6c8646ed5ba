#pragma once
// A whole XLSX (ECMA-376, transitional or strict): sheets, notes, properties and every other word in the
// package.

#include "intake/package.hpp"

namespace gongkai::intake {

Result<Workbook> read_xlsx(std::string_view bytes, const Limits& limits);

}
