#include "web/portal/edition.hpp"

#include "domain/edition_code.hpp"
#include "render/say.hpp"
#include "store/editions.hpp"
#include "views/portal.hpp"
#include "web/portal/edition_view.hpp"
#include "web/portal/public_page.hpp"
#include "web/portal/verify_view.hpp"

namespace gongkai::web::portal {
namespace {

http::Response show(Visit& visit, const std::string& code)
{
    const auto dossier = dossier_of(visit.reading(), code);
    if (!dossier) return http::not_found();
    render::Out out;
    views::edition(out, edition_page(visit, *dossier));
    return shown(visit, out, {dossier->village.code});
}

std::string finance_item(Visit& visit, const domain::Division& village)
{
    return visit.reading().catalog(village.code).monthly_finance().code;
}

std::optional<domain::Division> village_asked(Visit& visit)
{
    auto found = store::Divisions(visit.reading().db).find(std::string(visit.parameter("village")));
    if (!found || !domain::is_village_level(found->kind)) return {};
    return found;
}

}

http::Response show_edition(Visit& visit)
{
    const std::string typed(visit.parameter("code"));
    const auto code = domain::read_edition_code(typed);
    if (!code) return http::not_found();
    if (*code != typed) return http::moved_permanently("/e/" + *code);
    return show(visit, *code);
}

http::Response show_latest_finance(Visit& visit)
{
    const auto village = village_asked(visit);
    if (!village) return http::not_found();
    const auto latest =
        store::Editions(visit.reading().db).current_of_item(village->code, finance_item(visit, *village), 1);
    if (!latest.empty()) return show(visit, latest.front().code);
    return http::see_other("/" + village->code); // which says when the first account is due
}

http::Response show_finance(Visit& visit)
{
    const auto village = village_asked(visit);
    if (!village) return http::not_found();
    const auto edition = store::Editions(visit.reading().db)
                             .current(village->code, finance_item(visit, *village), std::string(visit.parameter("period")));
    return edition ? show(visit, edition->code) : http::not_found();
}

http::Response verify(Visit& visit)
{
    const auto typed = visit.request.query_value("code").value_or("");
    if (typed.empty()) {
        render::Out out;
        views::verify(out, verify_page(visit, {}, {}));
        return shown(visit, out, {});
    }
    const auto code = domain::read_edition_code(typed);
    if (code && store::Editions(visit.reading().db).find(*code)) return http::see_other("/e/" + *code);
    render::Out out;
    const auto refusal = code ? Refusal{.kind = Refusal::Kind::missing, .says = "verify.unknown", .with = {*code}}
                              : code.error();
    views::verify(out, verify_page(visit, typed, render::say(refusal)));
    return http::html(http::status_of(refusal.kind), out.take())
        .with("Cache-Control", std::string(http::cache_control::never));
}

}
