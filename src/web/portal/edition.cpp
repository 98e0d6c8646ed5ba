#include "web/portal/edition.hpp"

#include "domain/edition_code.hpp"
#include "domain/sheet_mark.hpp"
#include "http/url.hpp"
#include "render/say.hpp"
#include "store/editions.hpp"
#include "views/portal.hpp"
#include "web/portal/edition_view.hpp"
#include "web/portal/public_page.hpp"
#include "web/portal/verify_answer.hpp"

namespace gongkai::web::portal {
namespace {

using render::say;

http::Response show(Visit& visit, const std::string& code, const std::string& warning = {})
{
    const auto dossier = dossier_of(visit.reading(), code);
    if (!dossier) return http::not_found();
    auto page = edition_page(visit, *dossier);
    if (!warning.empty()) page.page.banners.insert(page.page.banners.begin(), {"bad", warning});
    render::Out out;
    views::edition(out, page);
    return shown(visit, out, {dossier->village.code});
}

// What stood in the QR code beside the edition's address, when it doesn't fit the edition.
std::string warning_of(Visit& visit, const std::string& code)
{
    if (visit.request.query.empty()) return {};
    const auto mark = domain::read_sheet_mark("/e/" + code + "?" + visit.request.query);
    if (!mark) return say(mark.error());
    const auto dossier = dossier_of(visit.reading(), code);
    return dossier ? contradiction_words(*mark, *dossier) : std::string();
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
    const auto& query = visit.request.query;
    if (*code != typed) return http::moved_permanently("/e/" + *code + (query.empty() ? "" : "?" + query));
    return show(visit, *code, warning_of(visit, *code));
}

// One that can't be read is explained where codes are typed.
http::Response follow_sheet_code(Visit& visit)
{
    const std::string typed = "/E/" + std::string(visit.parameter("mark"));
    const auto mark = domain::read_sheet_mark(typed);
    if (!mark) return http::see_other("/verify?code=" + http::encode_segment(typed));
    return http::see_other("/e/" + mark->code + "?" + domain::claims_of(*mark));
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

}
