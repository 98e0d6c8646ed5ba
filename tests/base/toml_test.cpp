#include "base/toml.hpp"

#include <gtest/gtest.h>

namespace gongkai {
namespace {

TEST(Toml, reads_typed_values_with_their_lines)
{
    const TomlDocument document("a.toml", "name = \"六道沟\"\ncount = 3\nopen = true\nfrom = 2026-01-01\n"
                                          "tags = [\"a\", \"b\"]\n[[part]]\nid = 1\n[[part]]\nid = 2\n");
    const auto root = document.root();
    EXPECT_EQ(root.text("name"), "六道沟");
    EXPECT_EQ(root.integer("count"), 3);
    EXPECT_TRUE(root.flag("open"));
    EXPECT_EQ(to_text(root.date("from")), "2026-01-01");
    EXPECT_EQ(root.texts("tags"), (std::vector<std::string>{"a", "b"}));
    ASSERT_EQ(root.tables("part").size(), 2u);
    EXPECT_EQ(root.tables("part")[1].line(), 8);
    root.refuse_unknown_keys();
    EXPECT_TRUE(document.problems().empty());
}

TEST(Toml, collects_every_mistake_with_file_and_line)
{
    const TomlDocument document("a.toml", "name = 3\n\nextra = \"x\"\n");
    document.root().text("name");
    document.root().integer("count");
    document.root().refuse_unknown_keys();
    ASSERT_EQ(document.problems().size(), 3u);
    EXPECT_EQ(to_text(document.problems()[0]), "a.toml:1: \"name\" must be a text, not an integer");
    EXPECT_EQ(to_text(document.problems()[1]), "a.toml:1: \"count\" is missing");
    EXPECT_EQ(to_text(document.problems()[2]), "a.toml:3: unknown key \"extra\"");
}

TEST(Toml, tells_the_line_of_a_syntax_error)
{
    const TomlDocument document("a.toml", "a = 1\nb = = 2\n");
    ASSERT_EQ(document.problems().size(), 1u);
    EXPECT_EQ(document.problems()[0].line, 2);
    EXPECT_TRUE(document.root().keys().empty());
}

TEST(Toml, keeps_the_order_of_the_file)
{
    const TomlDocument document("a.toml", "z = \"1\"\na = \"2\"\n[m]\nk = \"3\"\n");
    EXPECT_EQ(document.root().keys(), (std::vector<std::string>{"z", "a", "m"}));
    EXPECT_EQ(document.root().at("m").at("k").as_text(), "3");
    EXPECT_EQ(document.root().at("none").kind(), Toml::Kind::absent);
}

TEST(Toml, is_silent_about_what_may_be_absent)
{
    const TomlDocument document("a.toml", "ratio = 2\n");
    EXPECT_EQ(document.root().maybe_number("ratio"), 2.0);
    EXPECT_FALSE(document.root().maybe_text("name"));
    EXPECT_FALSE(document.root().maybe_date("day"));
    EXPECT_TRUE(document.problems().empty());
}

TEST(Toml, tells_the_line_of_punctuation_typed_with_a_chinese_keyboard)
{
    for (const char* slip : {"a = 1\n《b》 = 2\n", "a = 1\nb、c = 2\n", "a = 1\nb ＝ 2\n", "# 说明\nb = “二”\n", "a = 1\n【b】\n"}) {
        const TomlDocument document("a.toml", slip);
        ASSERT_EQ(document.problems().size(), 1u) << slip;
        EXPECT_EQ(document.problems().front().line, 2) << slip;
        EXPECT_NE(document.problems().front().says.find("outside of quotation marks"), std::string::npos);
        EXPECT_TRUE(document.root().keys().empty());
    }
}

TEST(Toml, tells_the_line_of_a_bracket_that_closes_nothing)
{
    for (const char* slip : {"a = 1\nb = [[[}]]]\nc = 2\n", "a = 1\n[ ]\n"}) {
        const TomlDocument document("a.toml", slip);
        ASSERT_EQ(document.problems().size(), 1u) << slip;
        EXPECT_EQ(document.problems().front().line, 2) << slip;
    }
}

TEST(Toml, keeps_marks_and_escapes_as_they_are_written)
{
    const TomlDocument document("a.toml", "a = \"~e4 ~ 村 \\u007e41 \\u6751\"\nb = '^41 村 \\u007e'\n");
    EXPECT_EQ(document.root().text("a"), "~e4 ~ 村 ~41 村");
    EXPECT_EQ(document.root().text("b"), "^41 村 \\u007e");
}

TEST(Toml, tells_the_line_that_is_not_utf8)
{
    const TomlDocument document("a.toml", "a = 1\nb = \"\xff\"\nc = 2\n");
    ASSERT_EQ(document.problems().size(), 1u);
    EXPECT_EQ(to_text(document.problems().front()), "a.toml:2: this file is not in UTF-8");
}

TEST(Toml, takes_any_language_in_texts_and_comments)
{
    const TomlDocument document("a.toml", "\xEF\xBB\xBF# 《说明》\na = \"《一》\\\"、\" # “注”\nb = '二、'\n"
                                          "c = \"\"\"三\n“三”\"\"\"\"\"\nd = '''四\n、'''\n\"五\" = 5\n");
    EXPECT_TRUE(document.problems().empty());
    EXPECT_EQ(document.root().text("c"), "三\n“三”\"\"");
    EXPECT_EQ(document.root().integer("五"), 5);
}

}
}
