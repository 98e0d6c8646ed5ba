#include "outlet/article.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace gongkai::outlet {
namespace {

constexpr std::string_view picture_begins = "\"data:image/", its_bytes_begin = ";base64,";

Result<std::string> decoded(std::string_view written)
{
    const auto begins = written.find(its_bytes_begin);
    auto bytes =
        from_base64(begins == written.npos ? written : written.substr(begins + its_bytes_begin.size()));
    if (!bytes || !(bytes->starts_with("\x89PNG") || bytes->starts_with("\xff\xd8")))
        return refuse({.says = "article.broken_picture"});
    if (bytes->size() > largest_upload) return refuse({.says = "article.large_picture"});
    return std::move(*bytes);
}

Result<> no_longer(std::string_view text, std::size_t most, const char* says)
{
    if (length_of(text) > most) return refuse({.says = says, .with = {std::to_string(most)}});
    return {};
}

}

Result<TakenApart> take_apart(const std::string& content)
{
    TakenApart parts;
    std::size_t from = 0;
    for (auto at = content.find(picture_begins); at != content.npos;
         at = content.find(picture_begins, from)) {
        const auto begins = at + 1, ends = content.find('"', begins);
        if (ends == content.npos) return refuse({.says = "article.broken_picture"});
        parts.texts.push_back(content.substr(from, begins - from));
        parts.pictures.push_back(TRY(decoded(std::string_view(content).substr(begins, ends - begins))));
        from = ends;
    }
    parts.texts.push_back(content.substr(from));
    return parts;
}

std::string put_together(const TakenApart& parts, const std::vector<std::string>& addresses)
{
    ENSURE(addresses.size() + 1 == parts.texts.size());
    auto content = parts.texts.front();
    for (std::size_t i = 0; i < addresses.size(); ++i)
        content += addresses[i] + parts.texts[i + 1];
    return content;
}

Result<> within_limits(const Article& article)
{
    if (trim(article.title).empty()) return refuse({.says = "article.no_title"});
    TRY(no_longer(article.title, longest_title, "article.long_title"));
    TRY(no_longer(article.digest, longest_digest, "article.long_digest"));
    TRY(decoded(article.cover));
    const auto parts = TRY(take_apart(article.content));
    const auto content =
        put_together(parts, std::vector(parts.pictures.size(), std::string(longest_picture_address, '_')));
    TRY(no_longer(content, longest_content - 1, "article.long_content"));
    if (content.size() >= largest_content)
        return refuse({.says = "article.long_content", .with = {std::to_string(longest_content)}});
    if (content.find("<script") != content.npos) return refuse({.says = "article.script"});
    if (article.source.size() > longest_source) return refuse({.says = "article.long_source"});
    return {};
}

}
