// What an article may be like, before anybody is asked to take it.

#include <gtest/gtest.h>

#include "base/hash.hpp"
#include "outlet/article.hpp"

namespace gongkai::outlet {
namespace {

const std::string png = "\x89PNG and the rest", jpeg = "\xff\xd8 and the rest";

std::string picture(const std::string& bytes = png, const std::string& kind = "png")
{
    return "<img src=\"data:image/" + kind + ";base64," + to_base64(bytes) + "\" alt=\"\">";
}

Article article(const std::string& content)
{
    return {.title = "六道沟村2026年10月财务收支",
            .digest = "收入 1 元",
            .content = content,
            .source = "https://gk.example.gov.cn/e/1",
            .cover = to_base64(png)};
}

std::string refusal(const Article& article)
{
    const auto sound = within_limits(article);
    return sound ? "" : sound.error().says;
}

std::string repeated(std::size_t times, const std::string& text)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

TEST(Article, is_taken_apart_and_put_together)
{
    const auto parts =
        take_apart("<p>一</p>" + picture() + "<p>二</p>" + picture(jpeg, "jpeg") + "三").value();
    EXPECT_EQ(parts.pictures, (std::vector<std::string>{png, jpeg}));
    EXPECT_EQ(put_together(parts, {"http://1", "http://2"}),
              "<p>一</p><img src=\"http://1\" alt=\"\"><p>二</p><img src=\"http://2\" alt=\"\">三");
    EXPECT_EQ(take_apart("没有图").value().texts, std::vector<std::string>{"没有图"});
}

TEST(Article, keeps_within_what_is_documented)
{
    EXPECT_EQ(refusal(article("<p>正文</p>" + picture())), "");
    auto one = article("正文");
    one.title = repeated(32, "字");
    one.digest = repeated(128, "字");
    EXPECT_EQ(refusal(one), "");
    one.title += "字";
    EXPECT_EQ(refusal(one), "article.long_title");
    one.title = "  ";
    EXPECT_EQ(refusal(one), "article.no_title");
    one.title = "字";
    one.digest += "字";
    EXPECT_EQ(refusal(one), "article.long_digest");
    EXPECT_EQ(refusal(article(repeated(19'999, "字"))), "");
    EXPECT_EQ(refusal(article(repeated(20'000, "字"))), "article.long_content");
    EXPECT_EQ(refusal(article(repeated(19'900, "字") + picture())), "article.long_content")
        << "its address needs room";
    EXPECT_EQ(refusal(article("<script>1</script>")), "article.script");
    one = article("正文");
    one.source = "https://" + repeated(1024, "x");
    EXPECT_EQ(refusal(one), "article.long_source");
}

TEST(Article, holds_only_whole_pictures_that_are_small_enough)
{
    EXPECT_EQ(refusal(article(picture(png + repeated(largest_upload - png.size(), "x")))), "");
    EXPECT_EQ(refusal(article(picture(png + repeated(largest_upload, "x")))), "article.large_picture");
    EXPECT_EQ(refusal(article("<img src=\"data:image/png;base64,####\">")), "article.broken_picture");
    EXPECT_EQ(refusal(article("<img src=\"data:image/png;base64,AAAA")), "article.broken_picture");
    EXPECT_EQ(refusal(article(picture("GIF89a"))), "article.broken_picture");
    EXPECT_EQ(refusal(article("<img src=\"data:image/png\">")), "article.broken_picture");
    EXPECT_EQ(refusal(article("在<p>文字里写 data:image/png;base64, 的人</p>")), "");
    auto one = article("正文");
    one.cover.clear();
    EXPECT_EQ(refusal(one), "article.broken_picture");
}

}
}
