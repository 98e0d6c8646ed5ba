#include "web/work/wall_plan.hpp"

#include <algorithm>

#include "render/say.hpp"
#include "web/shared/edition_sheet.hpp"
#include "web/shared/wording.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {
namespace {

using domain::Paper;
using render::say;

void measure(Visit& visit, SheetToHang& one, Paper paper)
{
    const auto sheet = sheet_of(visit.reading(), visit.site, one.dossier);
    const auto pages = static_cast<int>(render::sheet_pages(sheet, printed_on(visit, paper)));
    (paper == Paper::a3 ? one.size.a3_pages : one.size.a4_pages) = pages;
}

SheetToHang measured(Visit& visit, const std::string& code, Paper paper)
{
    SheetToHang one{.dossier = dossier_of(visit.reading(), code).value(), .size = {.edition = code}};
    measure(visit, one, paper);
    return one;
}

std::vector<domain::SheetSize> sizes_of(const std::vector<SheetToHang>& sheets)
{
    std::vector<domain::SheetSize> sizes;
    for (const auto& one : sheets)
        sizes.push_back(one.size);
    return sizes;
}

}

std::vector<const SheetToHang*> WallPlan::hung() const
{
    std::vector<const SheetToHang*> hung;
    for (const auto& one : up)
        if (std::ranges::find(room.hung, one.size.edition) != room.hung.end()) hung.push_back(&one);
    return hung;
}

int WallPlan::pages() const
{
    int count = 0;
    for (const auto* one : hung())
        count += domain::pages_on(one->size, room.paper);
    return count;
}

WallPlan wall_plan(Visit& visit, const domain::Place& place)
{
    WallPlan plan{.news = app::wall_news(visit.reading(), place), .up = {}, .room = {}};
    for (const auto& heading : plan.news.up)
        plan.up.push_back(measured(visit, heading.code, Paper::a3));
    int taken = 0;
    for (const auto& one : plan.news.stay)
        taken +=
            domain::a4_pages(measured(visit, one.posting.edition, one.posting.paper).size, one.posting.paper);
    plan.room = domain::pack_wall(place.a3_sheets, taken, sizes_of(plan.up));
    if (plan.room.paper == Paper::a3) return plan;
    for (auto& one : plan.up) // measured on the other paper only where it is needed
        measure(visit, one, Paper::a4);
    plan.room = domain::pack_wall(place.a3_sheets, taken, sizes_of(plan.up));
    return plan;
}

std::string title_of(app::Office& office, const std::string& village, const std::string& item,
                     const std::string& period)
{
    return say("work.matter", period_words(period), item_name(office, village, item));
}

render::SheetOptions printed_on(const Visit& visit, Paper paper, render::SheetOptions::Print print)
{
    using Options = render::SheetOptions;
    return {.paper = paper == Paper::a3 ? Options::Paper::a3_landscape : Options::Paper::a4_portrait,
            .print = print,
            .watermark = watermark_of_new(visit.site)};
}

}
