#include "domain/wall_room.hpp"

#include <algorithm>

namespace gongkai::domain {

int pages_on(const SheetSize& sheet, Paper paper)
{
    return paper == Paper::a3 ? sheet.a3_pages : sheet.a4_pages;
}

int a4_pages(const SheetSize& sheet, Paper paper)
{
    return paper == Paper::a3 ? 2 * sheet.a3_pages : sheet.a4_pages;
}

WallRoom pack_wall(int a3_sheets, int taken_a4, std::span<const SheetSize> sheets)
{
    WallRoom room{
        .paper = Paper::a3, .hung = {}, .left_out = {}, .free_a4 = std::max(0, 2 * a3_sheets - taken_a4)};
    int wanted = 0;
    for (const auto& sheet : sheets)
        wanted += a4_pages(sheet, Paper::a3);
    if (wanted > room.free_a4) room.paper = Paper::a4;
    for (const auto& sheet : sheets) {
        const int pages = a4_pages(sheet, room.paper);
        const bool fits = pages <= room.free_a4;
        (fits ? room.hung : room.left_out).push_back(sheet.edition);
        if (fits) room.free_a4 -= pages;
    }
    return room;
}

}
