#pragma once
// Passwords that people choose first, and guessers try first: keyboard rows, birthdays of the alphabet, pinyin, the
// words of this office. Small letters, sorted by byte.

#include <span>
#include <string_view>

namespace gongkai::domain {

extern const std::span<const std::string_view> first_guesses;

}
