// The guides' Markdown: what it knows, and that it never lets HTML through.

#include "render/markdown.hpp"

#include <gtest/gtest.h>

namespace gongkai::render {
namespace {

std::string html(std::string_view text)
{
    return markdown(text, "/guide/pictures/").html.text();
}

TEST(Markdown, knows_headings_paragraphs_and_lists)
{
    EXPECT_EQ(html("# 报账员\n\n先看今天要办的事，\n再上传。\n\n- 一\n- 二\n\n1. 甲\n2. 乙\n"),
              "<h1>报账员</h1>\n<p>先看今天要办的事，再上传。</p>\n<ul><li>一</li><li>二</li></ul>\n"
              "<ol><li>甲</li><li>乙</li></ol>\n");
    EXPECT_EQ(html("## a\n### b\n#### c\n"), "<h2>a</h2>\n<h3>b</h3>\n<p>#### c</p>\n");
}

TEST(Markdown, takes_its_title_from_the_first_heading)
{
    EXPECT_EQ(markdown("前言\n\n## 怎么用\n\n# 别的").title, "怎么用");
    EXPECT_EQ(markdown("没有标题").title, "");
}

TEST(Markdown, knows_links_pictures_bold_and_code)
{
    EXPECT_EQ(html("看[监委会](supervisor.md)和[法](https://example.org/a)。"),
              "<p>看<a href=\"supervisor\">监委会</a>和<a href=\"https://example.org/a\">法</a>。</p>\n");
    EXPECT_EQ(html("![村页](../pictures/village.png)"),
              "<p><img src=\"/guide/pictures/village.png\" alt=\"村页\" loading=\"lazy\"></p>\n");
    EXPECT_EQ(html("**要紧**的`./dev run`"), "<p><strong>要紧</strong>的<code>./dev run</code></p>\n");
    EXPECT_EQ(html("```sh\n./dev test <all>\n```\n"), "<pre>./dev test &lt;all&gt;\n</pre>\n");
    EXPECT_EQ(html("> 一句\n> 话"), "<blockquote><p>一句话</p></blockquote>\n");
}

TEST(Markdown, leaves_what_it_does_not_know_as_text)
{
    EXPECT_EQ(html("2 * 3 ** 4 [x] ! ( `"), "<p>2 * 3 ** 4 [x] ! ( `</p>\n");
    EXPECT_EQ(html("a\nb"), "<p>a b</p>\n");
    EXPECT_EQ(html("- 一\n  接着\n- 二"), "<ul><li>一接着</li><li>二</li></ul>\n");
}

TEST(Markdown, lets_no_html_and_no_script_through)
{
    EXPECT_EQ(html("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    EXPECT_EQ(html("[x](javascript:alert)"), "<p><a href=\"#\">x</a></p>\n");
    EXPECT_EQ(html("![\"x](\"onerror=)"), "<p><img src=\"/guide/pictures/&quot;onerror=\" alt=\"&quot;x\" loading=\"lazy\"></p>\n");
}

}
}
