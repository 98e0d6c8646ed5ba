#include "web/shared/government_meta.hpp"

#include <gtest/gtest.h>

namespace gongkai::web {
namespace {

const GovernmentSite linjiang{.name = "临江市人民政府", .domain = "www.linjiang.gov.cn", .id_code = "2206810001", .content_source = "六道沟镇人民政府"};
const GovernmentColumn column{.name = "村务公开", .type = "政务公开", .description = "各村公开的事务和账目", .keywords = "村务,公开"};

std::vector<std::string> names(const std::vector<Meta>& tags)
{
    std::vector<std::string> found;
    for (const auto& tag : tags) found.push_back(tag.name);
    return found;
}

TEST(GovernmentMeta, of_an_article_stands_in_the_order_inspectors_read)
{
    const auto tags = government_meta(linjiang, column, {.title = "10月财务收支", .published_at = *parse_instant("2026-11-23T07:42:00Z")});
    EXPECT_EQ(names(tags), (std::vector<std::string>{"SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription",
                                                     "ColumnKeywords", "ColumnType", "ArticleTitle", "PubDate", "ContentSource"}));
    EXPECT_EQ(tags[8].content, "2026-11-23 15:42");
    EXPECT_EQ(tags[9].content, "六道沟镇人民政府");
}

TEST(GovernmentMeta, is_left_out_where_no_portal_is_configured)
{
    EXPECT_TRUE(government_meta({}, column).empty());
    EXPECT_TRUE(government_meta({.name = "临江市人民政府"}).empty());
}

TEST(GovernmentMeta, leaves_out_what_is_empty_instead_of_saying_null)
{
    auto nameless = column;
    nameless.keywords.clear();
    for (const auto& tag : government_meta(linjiang, nameless)) {
        EXPECT_FALSE(tag.content.empty());
        EXPECT_NE(tag.name, "ColumnKeywords");
    }
}

}
}
