#pragma once
// Text seen as digits, gaps and masks, whatever the characters: full-width, Chinese numerals, look-alike
// letters.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::privacy {

enum class Shape : std::uint8_t { digit, chinese, look_alike, ex, gap, mask, other };

struct Glyph {
    std::uint32_t begin = 0; // bytes
    std::uint32_t end = 0;
    char32_t point = 0;
    Shape shape = Shape::other;
    std::uint8_t value = 0; // of a digit; ten for X
};

bool may_hold_number(std::string_view text); // a quick look: seven characters or more that could be digits
std::vector<Glyph> glyphs_of(std::string_view text);

struct Digit {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    char symbol = '0'; // 0-9 or X
    Shape shape = Shape::digit;
    char32_t gap = 0; // the first character of the gap before it; 0 when it follows directly
    std::uint8_t gap_size = 0;
};

using Run =
    std::vector<Digit>; // digits that could be one number, gaps of up to three characters between them
std::vector<Run> runs_of(const std::vector<Glyph>& glyphs);

}
