#pragma once
// One worksheet part: its cells, what is hidden, what is merged, and the words in its headers and lists.

#include "intake/number_text.hpp"
#include "intake/package.hpp"

namespace gongkai::intake {

struct Styles {
    std::vector<bool> is_date; // by the cell's style number
    Epoch epoch = Epoch::of_1900;
};

struct Shared { // what every sheet of a book reads from, and the room they fill together
    std::vector<std::string> strings;
    Styles styles;
    Limits limits;
    std::size_t cells = 0;
    std::size_t text_bytes = 0;
};

struct CellPlace {
    int row = 0;
    int column = 0;
    auto operator<=>(const CellPlace&) const = default;
};

std::optional<CellPlace> parse_place(std::string_view name); // F22, $F$22

// Fills the sheet's cells and hidden rows and columns; words outside the cells go to `properties`.
Result<> read_sheet(XmlReader& xml, Shared& shared, Sheet& sheet, std::vector<Property>& properties);

}
