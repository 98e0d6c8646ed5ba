#pragma once
// Slips (入户单): what a list says of each household alone, several on a page of A4, to be cut apart and
// handed over.

#include "render/sheet.hpp"

namespace gongkai::render {

struct Slip {
    std::string name; // whose it is
    std::vector<SheetRow> rows;
};

struct SlipPack {
    Sheet sheet; // the list from which they are: its head, its code, its columns; its rows are nobody's here
    std::vector<Slip> slips;
};

// On A4, whatever the options say of the paper. A slip is never cut by the end of a page; what is longer than
// a page goes on in another one that says so.
std::string slips_pdf(const SlipPack& pack, const SheetOptions& options = {});

}
