// An XLSX from the inside: its parts as text, packed before they are read.
#include "fuzz/support/parts.hpp"
#include "fuzz/support/workbook.hpp"

namespace gongkai::intake {

FUZZ_TARGET(xlsx)
{
    const auto parts = fuzz::parts_of(bytes);
    if (parts.size() > 60) return;
    fuzz::check(read_workbook(fuzz::stored_zip(parts), "", fuzz::small_limits));
}

}
