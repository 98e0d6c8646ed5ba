#include "web/work/whole_edition.hpp"

#include "app/read_whole.hpp"
#include "render/say.hpp"
#include "views/work.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/edition_view.hpp"
#include "web/work/wall_plan.hpp"

namespace gongkai::web::work {

using render::say;

http::Response whole_edition(Visit& visit)
{
    const auto edition = app::read_whole(visit.writing(), {.code = std::string(visit.parameter("code"))});
    if (!edition) return refusal_page(visit, edition.error());
    const auto dossier = dossier_of(visit.reading(), edition->code);
    if (!dossier || dossier->is_withdrawn()) return http::see_other(edition_href(edition->code));
    const auto title = title_of(visit.reading(), edition->village, edition->item, edition->period);
    WholeEditionPage view{.page = page_for(visit, title),
                          .head = {.crumbs = {{.href = edition_href(edition->code), .words = edition->code}},
                                   .title = title,
                                   .lead = say("names.whole_lead")},
                          .content = content_view(with_names(*dossier).content.value())};
    render::Out out;
    views::whole_edition(out, view);
    return shown(out);
}

}
