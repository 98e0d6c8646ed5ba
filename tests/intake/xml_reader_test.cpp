#include <algorithm>
#include <gtest/gtest.h>

#include "intake/xml_reader.hpp"

namespace gongkai::intake {
namespace {

XmlReader in_pieces_of(std::size_t size, std::string text)
{
    return XmlReader([size, text = std::move(text), at = std::size_t{0}](std::span<char> room) mutable {
        const auto count = std::min({size, room.size(), text.size() - at});
        std::copy_n(text.data() + at, count, room.data());
        at += count;
        return static_cast<std::ptrdiff_t>(count);
    });
}

std::string told(XmlReader xml)
{
    using Token = XmlReader::Token;
    std::string story, words;
    for (;;) {
        const auto token = xml.next();
        if (token == Token::text) {
            xml.append_text(words);
            continue;
        }
        if (!words.empty()) story += "'" + words + "'";
        words.clear();
        if (token == Token::end) return story;
        if (token == Token::broken) return story + (xml.declares_entities() ? " entities" : " broken");
        story += (token == Token::open ? "<" : ">") + std::string(xml.name());
        if (token == Token::open)
            xml.each_attribute(
                [&](auto key, auto value) { story += "[" + std::string(key) + "=" + decoded(value) + "]"; });
    }
}

TEST(XmlReader, tells_the_same_story_however_the_bytes_arrive)
{
    const std::string text =
        "\xEF\xBB\xBF<?xml version='1.0'?><!-- <c> --><x:row r=\"1\" s='a>b'><c/>收&#x652F;"
        "&amp;<![CDATA[<&]]>\n</x:row> ";
    for (const auto size : {1u, 2u, 3u, 7u, 1000u})
        EXPECT_EQ(told(in_pieces_of(size, text.substr(3))), "<row[r=1][s=a>b]<c>c'收支&<&\n'>row") << size;
}

TEST(XmlReader, notices_what_is_cut_off_or_unbalanced)
{
    for (const auto* text :
         {"<a><b></b>", "<a", "<a b='", "</a>", "<a>text", "<!-- ", "<a><![CDATA[x</a>", "<>", "<a/>text"})
        EXPECT_TRUE(told(in_pieces_of(100, text)).ends_with("broken")) << text;
    std::string deep;
    for (int i = 0; i < 300; ++i)
        deep += "<a>";
    EXPECT_TRUE(told(in_pieces_of(100, deep)).ends_with("broken"));
}

TEST(XmlReader, is_deaf_to_entities_of_a_file_s_own)
{
    EXPECT_TRUE(told(in_pieces_of(100, "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>"))
                    .ends_with("entities"));
    EXPECT_EQ(told(in_pieces_of(100, "<a>&b;&amp;&#0;</a>")), "<a'&b;&\xEF\xBF\xBD'>a");
}

TEST(XmlReader, keeps_a_bound_on_a_single_token)
{
    EXPECT_TRUE(told(in_pieces_of(65536, "<a b='" + std::string(4u << 20, 'x') + "'/>")).ends_with("broken"));
}

TEST(Decoding, resolves_the_escapes_of_spreadsheets)
{
    EXPECT_EQ(decoded("a_x000D_b_x4E00_"), "a\rb一");
    EXPECT_EQ(decoded("_x00_ x_y"), "_x00_ x_y");
    EXPECT_EQ(decoded("\xFF ok"), "\xEF\xBF\xBD ok");
}

}
}
