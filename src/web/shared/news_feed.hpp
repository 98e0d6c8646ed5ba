#pragma once
// What was published lately, for programs that read feeds (RFC 4287, JSON Feed 1.1), and everything there is,
// for search engines.

#include <boost/json/object.hpp>
#include <string>
#include <vector>

namespace gongkai::web {

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

boost::json::object json_feed(const NewsFeed& feed);

struct SitemapEntry {
    std::string href;
    std::string changed_on; // a day; nothing when it isn't known
};

}
