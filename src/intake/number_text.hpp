#pragma once
// Numbers of a spreadsheet as a person sees them, and which of them are dates.

#include <optional>
#include <string>
#include <string_view>

namespace gongkai::intake {

enum class Epoch { of_1900, of_1904 };

std::string number_text(std::string_view raw);     // 0.30000000000000004 → 0.3; 1.5E3 → 1500
bool is_date_format(int builtin_number);           // 14-22, 27-36, 45-47, 50-58
bool is_date_format(std::string_view format_code); // yyyy"年"m"月"d"日"
// 46296 → 2026-10-01; with a part of a day 2026-10-01T08:30:00. Nothing for what no calendar has.
std::optional<std::string> date_text(std::string_view raw, Epoch epoch);

}
