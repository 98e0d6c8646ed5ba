#pragma once
// An article for a public account (公众号图文): whole in itself, its pictures written into its text, until
// the account takes them and gives each an address of its own. What draft/add documents
// (developers.weixin.qq.com, 新建草稿): a title of 32 characters, a digest of 128, a content of less than
// 20,000 characters and a megabyte, no script, pictures only by addresses that media/uploadimg gave, which
// takes PNG and JPEG below a megabyte.

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace gongkai::outlet {

inline constexpr std::size_t longest_title = 32, longest_digest = 128, longest_author = 16,
                             longest_content = 20'000;
inline constexpr std::size_t largest_content = 1u << 20, largest_upload = (1u << 20) - 1,
                             longest_source = 1024;
inline constexpr std::size_t longest_picture_address = 300; // what is kept free for each

struct Article {
    std::string title;
    std::string digest;
    std::string content; // HTML; a picture is src="data:image/png;base64,…", a photo image/jpeg
    std::string source;  // 阅读原文
    std::string cover;   // PNG, base64
};
BOOST_DESCRIBE_STRUCT(Article, (), (title, digest, content, source, cover))

struct TakenApart {                    // a content without its pictures
    std::vector<std::string> texts;    // one more than there are pictures; an address goes between each two
    std::vector<std::string> pictures; // PNG or JPEG
};
Result<TakenApart> take_apart(const std::string& content);
std::string put_together(const TakenApart& parts, const std::vector<std::string>& addresses);

// Before it is queued: whether an account would take it at all.
Result<> within_limits(const Article& article);

}
