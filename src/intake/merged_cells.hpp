#pragma once
// Merged areas show their top left cell only; what older contents lie beneath is not part of the table.

#include <string_view>
#include <vector>

#include "base/workbook.hpp"

namespace gongkai::intake {

class MergedCells {
public:
    bool add(std::string_view reference);                // A1:F1; false when there are absurdly many
    void remove_covered(std::vector<Cell>& cells) const; // cells by row, then column

    const std::vector<CellArea>& areas() const { return areas_; }

private:
    std::vector<CellArea> areas_;
};

}
