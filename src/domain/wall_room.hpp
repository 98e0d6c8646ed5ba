#pragma once
// Packs the sheets that are to be hung onto the paper that a place still holds.

#include <span>
#include <string>
#include <vector>

#include "domain/posting.hpp"

namespace gongkai::domain {

struct SheetSize { // of one edition: pages on either paper
    std::string edition;
    int a3_pages = 1;
    int a4_pages = 1;
};

struct WallRoom {
    Paper paper = Paper::a3;           // what the new sheets are printed on
    std::vector<std::string> hung;     // editions, in their order
    std::vector<std::string> left_out; // for which there is no room even on A4
    int free_a4 = 0;                   // pages of A4 that still fit afterwards
};

int pages_on(const SheetSize& sheet, Paper paper);
int a4_pages(const SheetSize& sheet, Paper paper); // what it takes of the wall; an A3 page is two of A4

// All on A3 where they fit so, which is read from farther away; else on A4, each that still fits, in their
// order.
WallRoom pack_wall(int a3_sheets, int taken_a4, std::span<const SheetSize> sheets);

}
