#include "web/work/announcement.hpp"

#include "app/draft_access.hpp"
#include "http/form.hpp"
#include "views/work.hpp"
#include "web/shared/edition_article.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/announcement_view.hpp"

namespace gongkai::web::work {

namespace {

Result<Dossier> dossier_for(Visit& visit)
{
    auto dossier = TRY(dossier_of(visit.reading(), std::string(visit.parameter("code"))));
    TRY(domain::require(visit.reading().actor, app::makers, dossier.edition.village));
    return dossier;
}

http::Response page_shown(Visit& visit, const std::optional<Refusal>& refusal = {})
{
    const auto dossier = dossier_for(visit);
    if (!dossier) return refusal_page(visit, dossier.error());
    render::Out out;
    views::announcement(out, announcement_page(visit, *dossier, refusal));
    return shown(out, refusal ? http::status_of(refusal->kind) : 200);
}

}

http::Response announcement(Visit& visit)
{
    return page_shown(visit);
}

http::Response give_article(Visit& visit)
{
    const auto dossier = dossier_for(visit);
    if (!dossier) return refusal_page(visit, dossier.error());
    const auto given = app::queue_article(visit.writing(), article_of(visit, *dossier));
    if (!given) return page_shown(visit, given.error());
    return http::see_other(announcement_href(dossier->edition.code));
}

http::Response article_file(Visit& visit)
{
    const auto dossier = dossier_for(visit);
    if (!dossier) return refusal_page(visit, dossier.error());
    auto file = http::bytes("text/html; charset=utf-8", render::article_page(article_text(visit, *dossier)));
    return http::as_download(std::move(file), dossier->edition.code + ".html")
        .with("Cache-Control", std::string(http::cache_control::never));
}

}
