#include "base/workbook.hpp"

#include <algorithm>

namespace gongkai {

std::string cell_name(int row, int column)
{
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) letters += static_cast<char>('A' + (column - 1) % 26);
    std::reverse(letters.begin(), letters.end());
    return letters + std::to_string(row);
}

}
