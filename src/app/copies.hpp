#pragma once
// Where every edition that counts stands, and whether it is the same everywhere: outlets as they were last
// read from outside, boards by what hangs and what photos proved, screens by what they say themselves.

#include <vector>

#include "app/office.hpp"
#include "domain/copy.hpp"
#include "store/editions.hpp"

namespace gongkai::app {

struct EditionCopies {
    store::Heading heading;
    std::vector<domain::Copy> copies;
};

inline constexpr int most_compared = 2000; // editions of a village

// Of every edition that counts in a village, the newest first.
std::vector<EditionCopies> copies_in(Office& office, const std::string& village);

}
