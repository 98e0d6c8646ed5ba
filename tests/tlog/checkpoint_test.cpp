#include <gtest/gtest.h>

#include "tlog/checkpoint.hpp"

namespace gongkai::tlog {
namespace {

// The example of c2sp.org/tlog-checkpoint.
constexpr auto spec_text =
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

TEST(Checkpoint, of_the_specification_is_read_and_written)
{
    const auto checkpoint = parse_checkpoint(spec_text);
    ASSERT_TRUE(checkpoint);
    EXPECT_EQ(checkpoint->origin, "example.com/behind-the-sofa");
    EXPECT_EQ(checkpoint->size, 20852163u);
    EXPECT_EQ(to_text(*checkpoint), spec_text);
}

TEST(Checkpoint, may_carry_further_lines)
{
    EXPECT_EQ(parse_checkpoint(std::string(spec_text) + "more\n"), parse_checkpoint(spec_text));
}

TEST(Checkpoint, is_refused_in_any_other_spelling)
{
    const std::string root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    const auto with = [](const std::string& origin, const std::string& size, const std::string& hash) {
        return origin + "\n" + size + "\n" + hash + "\n";
    };
    EXPECT_TRUE(parse_checkpoint(with("o", "0", root)));
    EXPECT_TRUE(parse_checkpoint(with("o", "18446744073709551615", root)));
    for (const auto* size : {"", "01", "-1", "+1", "1 ", " 1", "0x1", "1.0", "18446744073709551616", "１"})
        EXPECT_FALSE(parse_checkpoint(with("o", size, root))) << size;
    for (const auto* hash :
         {"", "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I", "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=",
          "CsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=", "AAAA",
          "AAAACsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="})
        EXPECT_FALSE(parse_checkpoint(with("o", "1", hash))) << hash;
    EXPECT_FALSE(parse_checkpoint(with("", "1", root)));
    EXPECT_FALSE(parse_checkpoint("o\n1\n"));
    EXPECT_FALSE(parse_checkpoint("o\n1\n" + root));
    EXPECT_FALSE(parse_checkpoint("o\n1\n" + root + "\n\n"));
    EXPECT_FALSE(parse_checkpoint(""));
}

}
}
