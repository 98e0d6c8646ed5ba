#include "base/text.hpp"

#include "base/initials.hpp"

#include <gtest/gtest.h>

namespace gongkai {
namespace {

TEST(Text, loses_every_kind_of_space_at_its_ends)
{
    EXPECT_EQ(trim("\xEF\xBB\xBF　 单位：元 \t\r\n"), "单位：元");
    EXPECT_EQ(without_spaces(" 六 道　沟\n村 "), "六道沟村");
    EXPECT_EQ(trim("　　"), "");
}

TEST(Text, turns_full_width_forms_into_half_width)
{
    EXPECT_EQ(to_half_width("１，５００．００（元）￥"), "1,500.00(元)¥");
}

TEST(Text, tells_broken_utf8)
{
    EXPECT_TRUE(is_utf8("𬭎㐂䶮"));
    EXPECT_TRUE(is_utf8("\xEF\xBF\xBD"));
    for (const auto* broken : {"\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE5\x85", "\xFF"})
        EXPECT_FALSE(is_utf8(broken));
}

TEST(Text, is_cut_between_characters)
{
    EXPECT_EQ(shorten("村务公开", 2), "村务…");
    EXPECT_EQ(shorten("村务公开", 4), "村务公开");
    EXPECT_EQ(length_of("𬭎a村"), 3u);
}

TEST(Text, is_split_and_joined)
{
    EXPECT_EQ(join(split("a,,b", ','), "、"), "a、、b");
    EXPECT_EQ(replace_all("aaa", "a", "aa"), "aaaaaa");
}

TEST(Initials, are_the_pinyin_of_a_place)
{
    EXPECT_EQ(initials_of("六道沟"), "LDG");
    EXPECT_EQ(initials_of("世纪春"), "SJC");
    EXPECT_EQ(initials_of("大栗子东风新"), "DLZD");
    EXPECT_EQ(initials_of("123"), "X");
}

}
}
