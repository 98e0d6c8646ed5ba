#pragma once
// Personal numbers in a sheet: each cell read under its column's head and beside its label, and numbers that
// were typed into several neighbouring cells.

#include "privacy/detect.hpp"

namespace gongkai::privacy {

struct CellHit {
    std::size_t cell = 0; // index into the sheet's cells
    Where where = Where::cell;
    Hit hit;
    bool part = false; // only a piece of the number stands here; hit.symbols is the whole
};

std::vector<CellHit> hits_in(const Sheet& sheet); // by cell
std::vector<CellHit> split_over_cells(const Sheet& sheet);

}
