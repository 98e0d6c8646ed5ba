#include "web/portal/catalog.hpp"

#include "render/say.hpp"
#include "views/portal.hpp"
#include "web/portal/catalog_view.hpp"
#include "web/portal/public_page.hpp"

#include <algorithm>

namespace gongkai::web::portal {
namespace {

// A village or community that stands for its kind: the division itself or the first one within it.
std::optional<domain::Division> example_of(Visit& visit, const domain::Division& division, domain::DivisionKind kind)
{
    if (domain::is_village_level(division.kind)) return division;
    const auto villages = store::Divisions(visit.reading().db).villages_within(division.code);
    const auto found = std::ranges::find(villages, kind, &domain::Division::kind);
    return found == villages.end() ? std::nullopt : std::optional(*found);
}

}

http::Response show_catalog(Visit& visit)
{
    const auto division = store::Divisions(visit.reading().db).find(std::string(visit.parameter("division")));
    if (!division) return http::not_found();
    const bool communities = visit.request.query_value("for") == "community";
    const auto village = example_of(visit, *division, domain::DivisionKind::village);
    const auto community = example_of(visit, *division, domain::DivisionKind::community);
    const auto& shown_for = communities || !village ? community : village;
    if (!shown_for) return http::not_found();

    auto view = catalog_page(visit, *division, shown_for->code);
    if (village && community && village->code != community->code)
        view.others = {{.href = view.page.canonical, .words = render::say("portal.for_villages"), .is_here = !communities},
                       {.href = view.page.canonical + "?for=community", .words = render::say("portal.for_communities"),
                        .is_here = communities}};
    render::Out out;
    views::catalog(out, view);
    return shown(visit, out, {"statutes"});
}

}
