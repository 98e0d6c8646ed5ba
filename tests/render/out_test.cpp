#include <gtest/gtest.h>

#include "render/out.hpp"

using namespace gongkai::render;

namespace {

std::string text_of(std::string_view text)
{
    Out out;
    out.text(text);
    return out.take();
}

std::string attribute_of(std::string_view text)
{
    Out out;
    out.attribute(text);
    return out.take();
}

std::string url_of(std::string_view address)
{
    Out out;
    out.url(address);
    return out.take();
}

std::string source_of(std::string_view address)
{
    Out out;
    out.source(address);
    return out.take();
}

}

TEST(Out, escapes_text_between_tags)
{
    EXPECT_EQ(text_of("<script>alert(1)</script> & 六道沟村"),
              "&lt;script&gt;alert(1)&lt;/script&gt; &amp; 六道沟村");
    EXPECT_EQ(text_of(""), "");
    EXPECT_EQ(text_of("&"), "&amp;");
    EXPECT_EQ(text_of("a<"), "a&lt;");
    EXPECT_EQ(text_of("\"it's\""), "\"it's\"");
}

TEST(Out, escapes_both_quotes_in_attributes)
{
    EXPECT_EQ(attribute_of("\" onclick='x' <&>"), "&quot; onclick=&#39;x&#39; &lt;&amp;&gt;");
}

TEST(Out, keeps_every_byte_that_needs_no_escape)
{
    std::string all;
    for (int c = 0; c < 256; ++c)
        if (std::string_view("&<>").find(static_cast<char>(c)) == std::string_view::npos)
            all += static_cast<char>(c);
    EXPECT_EQ(text_of(all), all);
}

TEST(Out, writes_literals_and_numbers_as_they_are)
{
    Out out;
    out.raw("<td class=\"n\">").text(-42).text(" / ").text(std::size_t{7}).raw("</td>").attribute(3);
    EXPECT_EQ(out.take(), "<td class=\"n\">-42 / 7</td>3");
    EXPECT_EQ(out.take(), "");
}

TEST(Out, sets_a_finished_piece_unescaped_and_only_that)
{
    Out part;
    part.raw("<b>").text("甲 & 乙").raw("</b>");
    const Html piece = part.take_html();
    Out page;
    page.text(piece).html(piece).text(piece.text());
    EXPECT_EQ(page.take(), "<b>甲 &amp; 乙</b><b>甲 &amp; 乙</b>&lt;b&gt;甲 &amp;amp; 乙&lt;/b&gt;");
    EXPECT_EQ(escaped("<i>").text(), "&lt;i&gt;");
}

TEST(Out, lets_ordinary_addresses_through)
{
    for (const char* address :
         {"/cun/liudaogou", "caiwu?month=2026-10", "#row-14", "", "../a:b", "?q=a:b", "https://example.cn/a",
          "HTTP://example.cn", "mailto:a@example.cn", "tel:0439-5550123", "六道沟.pdf", "//example.cn/x"})
        EXPECT_EQ(url_of(address), address);
    EXPECT_EQ(url_of("/a?b=1&c='2'"), "/a?b=1&amp;c=&#39;2&#39;");
}

TEST(Out, refuses_addresses_that_could_run_something)
{
    for (const char* address :
         {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
          "\njavascript:alert(1)", "\x01javascript:alert(1)", "vbscript:x", "data:text/html,<script>",
          "file:///etc/passwd", "blob:x", "httpx:y", "data:image/png;base64,AA"})
        EXPECT_EQ(url_of(address), "#") << address;
}

TEST(Out, lets_pictures_be_embedded_in_src_only)
{
    EXPECT_EQ(source_of("data:image/png;base64,AA=="), "data:image/png;base64,AA==");
    EXPECT_EQ(source_of("data:image/jpeg;base64,AA=="), "data:image/jpeg;base64,AA==");
    EXPECT_EQ(source_of("data:image/svg+xml;base64,AA"), "data:image/svg+xml;base64,AA");
    EXPECT_EQ(source_of("data:text/html;base64,AA"), "#");
    EXPECT_EQ(source_of("data:image/pngx,AA"), "#");
    EXPECT_EQ(source_of("javascript:alert(1)"), "#");
    EXPECT_EQ(source_of("/photo/1.jpg"), "/photo/1.jpg");
}
