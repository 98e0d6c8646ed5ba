#include "domain/edition_code.hpp"

#include <gtest/gtest.h>

namespace gongkai::domain {
namespace {

const std::string code = edition_code("LDG", std::string("\x05\x12\x02\x15\x01\x13", 6));

TEST(EditionCode, is_initials_and_two_short_groups)
{
    ASSERT_EQ(code.size(), 12u);
    EXPECT_EQ(code.substr(0, 4), "LDG-");
    EXPECT_EQ(code[8], '-');
    EXPECT_EQ(code.find_first_of("01IOUZ", 4), std::string::npos);
}

TEST(EditionCode, is_read_however_it_is_typed)
{
    std::string typed;
    for (const char c : code)
        if (c != '-') typed += static_cast<char>(std::tolower(c));
    EXPECT_EQ(*read_edition_code(typed), code);
    EXPECT_EQ(*read_edition_code("  " + code.substr(0, 3) + " " + code.substr(4) + "　"), code);
}

TEST(EditionCode, notices_any_single_wrong_character)
{
    constexpr std::string_view alphabet = "23456789ABCDEFGHJKMNPQRSTVWXY";
    for (std::size_t at = 4; at < code.size(); ++at)
        for (const char c : alphabet) {
            auto wrong = code;
            if (wrong[at] == '-' || wrong[at] == c) continue;
            wrong[at] = c;
            EXPECT_FALSE(read_edition_code(wrong)) << wrong;
        }
    for (std::size_t at = 0; at < 3; ++at)
        for (char c = 'A'; c <= 'Z'; ++c) {
            auto wrong = code;
            if (wrong[at] == c) continue;
            wrong[at] = c;
            EXPECT_FALSE(read_edition_code(wrong)) << wrong;
        }
}

TEST(EditionCode, notices_any_two_neighbours_swapped)
{
    const std::string bare = code.substr(0, 3) + code.substr(4, 4) + code.substr(9);
    for (std::size_t at = 3; at + 1 < bare.size(); ++at) {
        auto wrong = bare;
        if (wrong[at] == wrong[at + 1]) continue;
        std::swap(wrong[at], wrong[at + 1]);
        EXPECT_FALSE(read_edition_code(wrong)) << wrong;
    }
}

TEST(EditionCode, that_is_no_code_says_so)
{
    for (const auto* wrong : {"", "公开码", "LDG-7K4Q", "LDG-7K4Q-3M8-AAAA", "LDG-OI10-3M8", "12345678901234567890"}) {
        const auto read = read_edition_code(wrong);
        ASSERT_FALSE(read) << wrong;
        EXPECT_EQ(read.error().says, "edition_code.shape") << wrong;
    }
}

}
}
