#include "web/portal/explanation.hpp"

#include "views/portal.hpp"
#include "web/portal/explanation_view.hpp"
#include "web/portal/public_page.hpp"

namespace gongkai::web::portal {

http::Response show_explanation(Visit& visit)
{
    auto& db = visit.reading().db;
    const auto village = store::Divisions(db).find(std::string(visit.parameter("village")));
    if (!village || !domain::is_village_level(village->kind)) return http::not_found();
    const auto duty = store::Duties(db).row(village->code, std::string(visit.parameter("item")),
                                            std::string(visit.parameter("period")));
    if (!duty) return http::not_found();
    render::Out out;
    views::explanation(out, explanation_page(visit, *village, *duty));
    return shown(visit, out, {village->code});
}

}
