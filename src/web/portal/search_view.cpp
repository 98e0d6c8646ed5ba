#include "web/portal/search_view.hpp"

#include "base/text.hpp"
#include "render/say.hpp"
#include "web/portal/public_page.hpp"

namespace gongkai::web::portal {

using render::say;

namespace {

Row row_of(Visit& visit, const domain::Division& division)
{
    std::vector<std::string> above;
    for (const auto& crumb : crumbs_to(visit, division)) above.push_back(crumb.words);
    return {.href = "/" + division.code, .title = division.name, .note = join(above, " ")};
}

}

SearchPage search_page(Visit& visit, const std::string& word)
{
    SearchPage view;
    view.page = public_page(visit, say("search.title"), "/search");
    view.page.width = Width::narrow;
    view.head = {.title = say("search.title"), .lead = say("search.lead")};
    view.word = {.name = "q", .label = say("search.word"), .help = say("search.help"), .value = word,
                 .autocomplete = "off"};
    if (word.empty()) return view;
    for (const auto& division : store::Divisions(visit.reading().db).named(word))
        if (domain::is_within(division.code, visit.site.scope)) view.rows.push_back(row_of(visit, division));
    view.found = say("search.found", view.rows.size());
    if (view.rows.empty())
        view.none = Empty{say("search.none", word), say("search.none_means"),
                          Link{.href = "/", .words = say("search.all")}};
    return view;
}

}
