#pragma once
// What was published lately, for programs that read feeds, and everything there is, for search engines.

#include "domain/division.hpp"
#include "web/shared/visit.hpp"

#include <string>
#include <vector>

namespace gongkai::web::portal {

struct FeedEntry {
    std::string title;
    std::string href;
    std::string published; // RFC 3339
    std::string summary;
    std::string author;
};

struct NewsFeed {
    std::string title;
    std::string self_atom;
    std::string self_json;
    std::string page_href;
    std::string updated;
    std::string rights;
    std::vector<FeedEntry> entries;
};

NewsFeed feed_of(Visit& visit, const domain::Division& division);

struct SitemapEntry {
    std::string href;
    std::string changed_on; // a day; nothing when it isn't known
};
std::vector<SitemapEntry> sitemap_of(Visit& visit);

}
