#include <gtest/gtest.h>

#include "base/text.hpp"
#include "base/toml.hpp"
#include "base/toml_texts.hpp"

namespace gongkai {
namespace {

std::vector<std::string> written(const std::string& toml) // name=the bytes that stand in the file
{
    std::vector<std::string> all;
    for (const auto& text : toml_texts(toml))
        all.push_back(text.name + "=" + toml.substr(text.begin, text.end - text.begin));
    return all;
}

using Written = std::vector<std::string>;

TEST(TomlTexts, stand_where_the_parser_found_them)
{
    EXPECT_EQ(
        written("top = 'a'\n[mail]\nhost=\"b\" # host = \"c\"\nport = 25\n[[robot]]\nurl = \"d\"\n[[robot]]\n"
                "  url   =   'e'   \n"),
        (Written{"top='a'", "mail.host=\"b\"", "robot.url=\"d\"", "robot.url='e'"}));
    EXPECT_EQ(written("mail = { host = \"a\", password = \"b\" }\nrobot = [{url = \"c\"}, { url = 'd' }]\n"),
              (Written{"mail.host=\"a\"", "mail.password=\"b\"", "robot.url=\"c\"", "robot.url='d'"}));
    EXPECT_EQ(written("mail.password = \"a\"\n\"mail\".\"host\" = \"b\""),
              (Written{"mail.password=\"a\"", "mail.host=\"b\""}));
}

TEST(TomlTexts, stand_in_bytes_of_the_file_whatever_is_around_them)
{
    const std::string around =
        "# 六道沟镇，密码 \"不是这个\" ~^`|@$!;\n[mail] # 邮件\nfrom = \"村务公开\" # 谁\npassword = ";
    for (const auto* secret : {"\"pass\"", "'pass'", "\"密码~!@$^`|;\"", "\"a\\\"b\\u007e\"", "\"\"",
                               "\"\"\"one\ntwo 二\"\"\"", "\"\"\"quoted\"\"\"\"\"", "'''it's'''"})
        for (const auto* behind : {"", "\n", " # 后面\n[metrics]\ntoken = \"x\"\n", "\r\nhost = \"h\"\r\n"})
            for (const auto* before : {"", "\xEF\xBB\xBF"}) {
                const auto toml = before + around + secret + behind;
                const auto found = written(toml);
                ASSERT_GE(found.size(), 2u) << toml;
                EXPECT_EQ(found[0], "mail.from=\"村务公开\"") << toml;
                EXPECT_EQ(found[1], std::string("mail.password=") + secret) << toml;
                EXPECT_EQ(toml_texts(toml)[1].line, 4);
            }
}

TEST(TomlTexts, keep_their_place_in_a_file_of_windows_and_in_a_long_one)
{
    std::string toml;
    for (int line = 0; line < 300; ++line)
        toml += "# 第几行不要紧\r\n";
    toml += "[mail]\r\n\tpassword\t=\t\"a\"\t# 钥匙\r\nhost = \"b\"";
    EXPECT_EQ(written(toml), (Written{"mail.password=\"a\"", "mail.host=\"b\""}));
    EXPECT_EQ(toml_texts(toml)[0].line, 302);
}

TEST(TomlTexts, are_none_in_a_file_with_a_mistake)
{
    for (const auto* wrong : {"a = \"b", "a = = 1", "[mail\n", "a = \"b\"\n]\n", "\xFF", "a = “b”"})
        EXPECT_TRUE(toml_texts(wrong).empty()) << wrong;
}

TEST(TomlTexts, are_replaced_and_nothing_else_is)
{
    const std::string toml =
        "# 一\r\nname = '村' # 二\n\n[mail]\npassword = \"\"\"x\ny\"\"\"# 三\n\tfrom=\"z\"";
    const auto with = [](const TomlText& text) { return text.name + " \"\\\n\x7f 新"; };
    const auto replaced = with_texts_replaced(toml, toml_texts(toml), with);
    EXPECT_EQ(replaced,
              "# 一\r\nname = \"name \\\"\\\\\\n\\u007f 新\" # 二\n\n[mail]\npassword = "
              "\"mail.password \\\"\\\\\\n\\u007f 新\"# 三\n\tfrom=\"mail.from \\\"\\\\\\n\\u007f 新\"");
    for (const auto& text : toml_texts(replaced)) {
        EXPECT_EQ(text.text, with(text));
        EXPECT_EQ(replaced.substr(text.begin, text.end - text.begin), toml_quoted(text.text));
    }
    EXPECT_EQ(TomlDocument("a.toml", replaced).root().text("name"), "name \"\\\n\x7f 新");
}

}
}
