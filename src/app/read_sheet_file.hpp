#pragma once
// What somebody brings to be verified: a photo of a sheet, its PDF, an exported edition, a proof. Read and
// forgotten, never stored.

#include <string_view>
#include <variant>

#include "app/edition_export.hpp"
#include "domain/sheet_mark.hpp"

namespace gongkai::app {

struct PhotoOfSheets {
    std::vector<domain::SheetMark> marks; // at least one
};
struct SheetPdf {
    std::optional<domain::SheetMark> mark; // none: it doesn't say which edition it is
};
struct ProofAlone { // without the record it is of
    std::uint64_t index = 0;
    std::string text;
};
using SheetFile = std::variant<PhotoOfSheets, SheetPdf, ExportedEdition, ProofAlone>;

Result<SheetFile> read_sheet_file(std::string_view bytes);

}
