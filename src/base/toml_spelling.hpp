#pragma once
// TOML as toml++ 3.3 can be given it. Outside of quotation marks it has no defined answer to full-width
// punctuation, the commonest slip of a Chinese keyboard: so the slip is looked for first, and the parser is
// shown ASCII only.

#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

struct ForeignCharacter {
    int line = 0;
    std::string character;
};

std::optional<ForeignCharacter>
first_foreign_character(std::string_view toml); // outside of texts and comments

// Every byte that isn't ASCII written as a mark and two digits; keys and texts are turned back after parsing.
class AsciiSpelling {
public:
    explicit AsciiSpelling(std::string_view toml);
    const std::string& text() const { return text_; }
    std::string back(std::string_view spelt) const;
    std::size_t place_of(std::size_t line, std::size_t column) const; // of text(), from 1: as a byte of the file

private:
    std::size_t before_; // bytes of the file that aren't spelt: a byte order mark
    char mark_;
    std::string text_;
};

}
