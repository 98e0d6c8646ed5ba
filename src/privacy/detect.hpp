#pragma once
// Personal numbers in one text, with what the text stands under (a column's head, a label) as context.

#include "privacy/scan.hpp"
#include "privacy/words.hpp"

namespace gongkai::privacy {

struct Hit {
    Kind kind = Kind::identity;
    std::size_t begin = 0; // bytes
    std::size_t end = 0;
    std::string symbols = {}; // the number itself, plain digits
};

std::vector<Hit> detect(std::string_view text, const Context& context = {}); // by position, never overlapping
std::string mask_hits(std::string text, const std::vector<Hit>& hits);

}
