#include "web/portal/copies.hpp"

#include "domain/edition_code.hpp"
#include "store/editions.hpp"
#include "views/portal.hpp"
#include "web/portal/copies_view.hpp"
#include "web/portal/public_page.hpp"

namespace gongkai::web::portal {
namespace {

// Screens fall silent and looks are missed without anybody doing anything: such a page is made for each
// reader.
http::Response fresh(const Visit& visit, render::Out& out)
{
    return shown(visit, out, {});
}

}

http::Response show_copies(Visit& visit)
{
    const auto code = domain::read_edition_code(visit.parameter("code"));
    if (!code) return http::not_found();
    const auto edition = store::Editions(visit.reading().db).find(*code);
    if (!edition) return http::not_found();
    const auto current =
        store::Editions(visit.reading().db).current(edition->village, edition->item, edition->period);
    if (current && current->code != edition->code) return http::see_other("/e/" + current->code + "/copies");
    const auto view = copies_page(visit, *edition);
    render::Out out;
    views::copies(out, view);
    return fresh(visit, out);
}

// Nothing wider than a town: every place of its villages is judged for each reader.
http::Response show_copies_within(Visit& visit)
{
    const auto division = store::Divisions(visit.reading().db).find(std::string(visit.parameter("division")));
    if (!division) return http::not_found();
    const bool is_village = domain::is_village_level(division->kind);
    if (!is_village && division->kind != domain::DivisionKind::town) return http::not_found();
    const auto view = is_village ? village_copies_page(visit, *division) : town_copies_page(visit, *division);
    render::Out out;
    views::copies_within(out, view);
    return fresh(visit, out);
}

}
