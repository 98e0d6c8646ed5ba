#pragma once
// An edition given to a public account as an article (公众号图文): among its drafts, for a person to publish
// there.

#include "app/office.hpp"
#include "domain/edition.hpp"
#include "domain/outbox.hpp"

namespace gongkai::app {

struct QueueArticle {
    std::string code; // of the edition
    std::string title;
    std::string digest;
    std::string content; // HTML with its pictures in it
    std::string cover;   // PNG, base64
};

// The account nearest to the village; refused when there is none, or when the article lies there already.
Result<domain::Outgoing> queue_article(Office& office, const QueueArticle& order);

struct ArticleStanding {
    std::string division;                         // whose account it is
    std::optional<domain::Outgoing> message = {}; // none: it wasn't given yet
};
std::optional<ArticleStanding> article_standing(Office& office,
                                                const domain::Edition& edition); // none: there is no account

}
