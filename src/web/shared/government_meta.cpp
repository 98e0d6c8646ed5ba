#include "web/shared/government_meta.hpp"

namespace gongkai::web {

namespace {

void add(std::vector<Meta>& tags, const char* name, const std::string& content)
{
    if (!content.empty()) tags.push_back({name, content});
}

}

std::vector<Meta> government_meta(const GovernmentSite& site)
{
    if (site.name.empty() || site.id_code.empty()) return {};
    std::vector<Meta> tags;
    add(tags, "SiteName", site.name);
    add(tags, "SiteDomain", site.domain);
    add(tags, "SiteIDCode", site.id_code);
    return tags;
}

std::vector<Meta> government_meta(const GovernmentSite& site, const GovernmentColumn& column)
{
    auto tags = government_meta(site);
    if (tags.empty()) return tags;
    add(tags, "ColumnName", column.name);
    add(tags, "ColumnDescription", column.description);
    add(tags, "ColumnKeywords", column.keywords);
    add(tags, "ColumnType", column.type);
    return tags;
}

std::vector<Meta> government_meta(const GovernmentSite& site, const GovernmentColumn& column,
                                  const GovernmentArticle& article)
{
    auto tags = government_meta(site, column);
    if (tags.empty()) return tags;
    add(tags, "ArticleTitle", article.title);
    add(tags, "PubDate", shanghai_minute(article.published_at));
    add(tags, "ContentSource", article.source.empty() ? site.content_source : article.source);
    add(tags, "Author", article.author);
    add(tags, "Url", article.url);
    return tags;
}

}
