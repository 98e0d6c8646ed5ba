#pragma once
// Text in runs, as shared strings, inline cells and notes hold it; readings (furigana, pinyin) are left out.

#include "intake/xml_reader.hpp"

namespace gongkai::intake {

bool read_rich_text(XmlReader& xml, std::string& out); // from its open tag to its close; false when broken

}
