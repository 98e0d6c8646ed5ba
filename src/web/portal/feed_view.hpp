#pragma once
// What was published lately, for programs that read feeds, and everything there is, for search engines.

#include "domain/division.hpp"
#include "web/shared/news_feed.hpp"
#include "web/shared/visit.hpp"

#include <vector>

namespace gongkai::web::portal {

NewsFeed feed_of(Visit& visit, const domain::Division& division);

std::vector<SitemapEntry> sitemap_of(Visit& visit);

}
