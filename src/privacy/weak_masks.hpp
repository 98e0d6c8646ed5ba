#pragma once
// Numbers hidden so thinly that they can be guessed: 22068119****200988, 138****1234.

#include "privacy/detect.hpp"
#include "privacy/glyphs.hpp"

namespace gongkai::privacy {

std::vector<Hit> weakly_masked(std::string_view text, const std::vector<Glyph>& glyphs,
                               const Context& context);

}
