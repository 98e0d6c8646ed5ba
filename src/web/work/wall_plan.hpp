#pragma once
// This week's wall list (上墙清单): what comes down at a place, what goes up and on which paper, what has no
// room.

#include "app/wall_news.hpp"
#include "domain/wall_room.hpp"
#include "render/sheet.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

struct SheetToHang {
    Dossier dossier;
    domain::SheetSize size;
};

struct WallPlan {
    app::WallNews news;
    std::vector<SheetToHang> up; // all that are wanted, also those without room
    domain::WallRoom room;

    std::vector<const SheetToHang*> hung() const; // those with room, in their order
    int pages() const;                            // of them, on the paper they are printed on
};

WallPlan wall_plan(Visit& visit, const domain::Place& place);

// 2026年10月 财务收支: what an edition is called in the lists of a place.
std::string title_of(app::Office& office, const std::string& village, const std::string& item,
                     const std::string& period);

render::SheetOptions printed_on(const Visit& visit, domain::Paper paper,
                                render::SheetOptions::Print print = render::SheetOptions::Print::usual);

}
