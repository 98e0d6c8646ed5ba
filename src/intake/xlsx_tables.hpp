#pragma once
// The parts of an XLSX that its sheets lean on: the list of sheets, the shared strings, the date styles.

#include "intake/xlsx_sheet.hpp"

namespace gongkai::intake {

struct SheetEntry {
    std::string name;
    std::string relationship;
    Sheet::Visibility visibility = Sheet::Visibility::visible;
};

struct WorkbookPart {
    std::vector<SheetEntry> sheets;
    std::vector<Property> defined_names;
    Epoch epoch = Epoch::of_1900;
};

Result<WorkbookPart> read_workbook_part(XmlReader& xml);
Result<> read_shared_strings(XmlReader& xml, Shared& shared);
Result<> read_styles(XmlReader& xml, Styles& styles);

}
