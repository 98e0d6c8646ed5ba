#include "web/work/print_pack.hpp"

#include "render/say.hpp"
#include "web/shared/edition_sheet.hpp"
#include "web/shared/place_words.hpp"
#include "web/shared/wording.hpp"
#include "web/work/place_form.hpp"
#include "web/work/wall_plan.hpp"

namespace gongkai::web::work {
namespace {

using domain::Paper;
using render::say;

Paper paper_asked(const Visit& visit, Paper otherwise)
{
    auto paper = otherwise;
    boost::describe::enum_from_string(std::string(visit.request.query_value("paper").value_or("")).c_str(),
                                      paper);
    return paper;
}

render::SheetOptions::Print print_asked(const Visit& visit)
{
    using Print = render::SheetOptions::Print;
    return visit.request.query_value("large") == "1" ? Print::large : Print::usual;
}

void add_line(render::Sheet& cover, const char* act, const std::string& what, const std::string& code,
              const std::string& pages)
{
    cover.rows.push_back(
        {.line = std::to_string(cover.rows.size() + 1), .cells = {say(act), what, code, pages}});
}

render::Sheet cover_of(Visit& visit, const domain::Place& place, const WallPlan& plan,
                       const std::vector<std::size_t>& pages, const std::string& day_code)
{
    auto& office = visit.reading();
    render::Sheet cover;
    cover.village = village_name(office, place.village);
    cover.title = say("wall.cover", place.name);
    cover.facts.more = {to_text(office.today()), where_words(place), say("wall.cover_day", day_code),
                        say("wall.cover_how")};
    cover.columns = {{.title = say("wall.cover_act"), .align = render::Align::center, .width = 0.8},
                     {.title = say("wall.cover_what"), .width = 4},
                     {.title = say("wall.cover_code"), .width = 1.6},
                     {.title = say("wall.cover_pages"), .align = render::Align::center, .width = 0.8}};
    const auto what = [&](const auto& edition) {
        return title_of(office, place.village, edition.item, edition.period);
    };
    for (const auto& one : plan.news.down)
        add_line(cover, "wall.cover_down", what(one.heading) + " · " + ending_words(one.ending, {}),
                 one.posting.edition, "");
    auto count = pages.begin();
    for (const auto* one : plan.hung())
        add_line(cover, "wall.cover_up", what(one->dossier.edition), one->size.edition,
                 std::to_string(*count++));
    return cover;
}

}

Result<std::string> pack_pdf(Visit& visit, const domain::Place& place, const std::string& day_code)
{
    const auto plan = wall_plan(visit, place);
    if (plan.room.hung.empty() && plan.news.down.empty())
        return refuse({.kind = Refusal::Kind::conflict, .says = "wall.nothing_to_print"});
    const auto paper = paper_asked(visit, plan.room.paper);
    render::SheetPile pile(printed_on(visit, paper, print_asked(visit)));
    std::vector<std::size_t> pages;
    for (const auto* one : plan.hung())
        pages.push_back(pile.add(sheet_of(visit.reading(), visit.site, one->dossier, day_code)));
    pile.put_first(cover_of(visit, place, plan, pages, day_code));
    return pile.pdf();
}

}
