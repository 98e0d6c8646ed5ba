#pragma once
// UTF-8 text as people type it: spaces, full-width forms, code points.

#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

bool is_utf8(std::string_view bytes);
std::string trim(std::string_view text);            // ASCII and ideographic space, NBSP, BOM
std::string to_half_width(std::string_view text);   // １２３，（ＡＢ） → 123,(AB); other characters stay
std::string without_spaces(std::string_view text);  // every kind of space and line break gone
std::u32string to_code_points(std::string_view text); // broken bytes become U+FFFD
std::string from_code_points(std::u32string_view points);
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string replace_all(std::string text, std::string_view from, std::string_view to);
std::size_t length_of(std::string_view text); // in code points
std::string shorten(std::string_view text, std::size_t code_points); // with … when cut

}
