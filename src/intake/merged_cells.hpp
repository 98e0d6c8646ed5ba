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

private:
    struct Area {
        int top = 0, left = 0, bottom = 0, right = 0;
    };
    std::vector<Area> areas_;
};

}
