#pragma once
// Words in an XLSX that stand in no cell: notes, document properties, text boxes, caches of pivots and of
// other books. Nobody looks at them, so they are where personal data is forgotten.

#include "intake/package.hpp"

namespace gongkai::intake {

Result<> attach_notes(XmlReader& xml, const Limits& limits, Sheet& sheet); // comments and threaded comments
Result<> read_properties(XmlReader& xml, std::vector<Property>& properties);
Result<> read_loose_words(XmlReader& xml, std::string_view part, std::vector<Property>& properties);

}
