// A table file as it is uploaded, of any kind: told by its bytes, read or refused in words.
#include "fuzz/support/workbook.hpp"
#include "intake/file_kind.hpp"

namespace gongkai::intake {

FUZZ_TARGET(table_file)
{
    const auto kind = kind_of(bytes);
    const auto read = read_workbook(bytes, "六道沟村 2026-10.csv", fuzz::small_limits);
    fuzz::check(read);
    if (read) ENSURE(kind == FileKind::package || kind == FileKind::text);
}

}
