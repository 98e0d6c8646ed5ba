#pragma once
// CSV and TSV as offices save them: UTF-8, UTF-16, GBK or GB18030; the separator guessed; RFC 4180 quotes.

#include <optional>
#include <string>

#include "intake/read_workbook.hpp"

namespace gongkai::intake {

std::optional<std::string> to_utf8(std::string_view bytes); // nothing when it is no text in any of the four
char guess_separator(std::string_view text);                // tab, comma, semicolon
Result<Workbook> read_delimited(std::string_view bytes, std::string_view file_name, const Limits& limits);

}
