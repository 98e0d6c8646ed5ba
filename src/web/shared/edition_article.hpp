#pragma once
// An edition as an article for a public account.

#include "app/queue_article.hpp"
#include "render/article_html.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web {

render::ArticleText article_text(Visit& visit, const Dossier& dossier);
app::QueueArticle article_of(Visit& visit, const Dossier& dossier);

}
