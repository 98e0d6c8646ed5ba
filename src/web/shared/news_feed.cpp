#include "web/shared/news_feed.hpp"

#include <boost/json.hpp>

namespace gongkai::web {

boost::json::object json_feed(const NewsFeed& feed)
{
    boost::json::array items;
    for (const auto& entry : feed.entries)
        items.push_back({{"id", entry.href},
                         {"url", entry.href},
                         {"title", entry.title},
                         {"content_text", entry.summary},
                         {"date_published", entry.published},
                         {"authors", boost::json::array{{{"name", entry.author}}}}});
    return {{"version", "https://jsonfeed.org/version/1.1"},
            {"title", feed.title},
            {"home_page_url", feed.page_href},
            {"feed_url", feed.self_json},
            {"language", "zh-CN"},
            {"items", std::move(items)}};
}

}
