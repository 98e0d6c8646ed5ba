#include "tlog/commitment.hpp"

#include "tlog/merkle.hpp"

#include <gtest/gtest.h>

namespace gongkai::tlog {
namespace {

std::vector<LeafGroup> two_lines()
{
    const auto salt = [](char c) { return std::string(salt_size, c); };
    return {
        {{"title", "六道沟村2026年10月财务收支", salt('\x00')}},
        {{"field/opening", "9401681", salt('\x01')}},
        {{"table/entries/0/1", "gist", salt('\x02')}, {"table/entries/0/2", "expenditure", salt('\x03')}},
        {{"table/entries/1/1", "清雪机械费", salt('\x04')}, {"table/entries/1/2", "133770", salt('\x05')}},
    };
}

std::vector<std::vector<Digest>> digests_of(const std::vector<LeafGroup>& groups)
{
    std::vector<std::vector<Digest>> digests;
    for (const auto& group : groups) {
        digests.emplace_back();
        for (const auto& leaf : group) digests.back().push_back(leaf_commitment(leaf));
    }
    return digests;
}

// The vectors of docs/commitment.md, computed there by an independent script.
TEST(Commitment, gives_the_documented_vectors)
{
    EXPECT_EQ(to_hex(leaf_commitment(two_lines()[1][0])),
              "03e991eaf16716295ac4ed0f42cd4b1853b7753e92901618d556e000f1dd8103");
    EXPECT_EQ(to_hex(commitment(two_lines())), "f792f00e6f0179aa788dcc02d2b6882d2eb6db1ef80f4c92946580de044a8163");
}

TEST(Commitment, gives_the_documented_vector_with_a_photo)
{
    const auto salt = [](char c) { return std::string(salt_size, c); };
    const std::vector<LeafGroup> groups{
        {{"title", "村部门前道路硬化", salt('\x00')}},
        {{"table/photos/0/1", "sha256", salt('\x01')},
         {"table/photos/0/2", "caption", salt('\x02')},
         {"table/photos/0/3", "width", salt('\x03')},
         {"table/photos/0/4", "height", salt('\x04')}},
        {{"table/photos/1/1", to_hex(sha256("hello")), salt('\x05')},
         {"table/photos/1/2", "开工前的路面", salt('\x06')},
         {"table/photos/1/3", "1600", salt('\x07')},
         {"table/photos/1/4", "1200", salt('\x08')}},
    };
    EXPECT_EQ(to_hex(commitment(groups)), "78e6ae2d6bc0b0504c4efb9f0162c47948f9cc5d72d6883768c392e427d20b8e");
}

TEST(Commitment, changes_when_any_text_path_or_salt_changes)
{
    const auto root = commitment(two_lines());
    for (std::size_t g = 0; g < two_lines().size(); ++g)
        for (std::size_t l = 0; l < two_lines()[g].size(); ++l) {
            auto value = two_lines(), path = two_lines(), salt = two_lines();
            value[g][l].value += "1";
            path[g][l].path += "1";
            salt[g][l].salt[15] = '!';
            EXPECT_NE(commitment(value), root);
            EXPECT_NE(commitment(path), root);
            EXPECT_NE(commitment(salt), root);
        }
}

TEST(Commitment, still_verifies_when_one_name_was_taken_down)
{
    const auto groups = two_lines();
    auto digests = digests_of(groups); // the reader was given digests for all, texts for all but one
    EXPECT_EQ(commitment_of_digests(digests), commitment(groups));
    digests[3][0][0] ^= 1;
    EXPECT_NE(commitment_of_digests(digests), commitment(groups));
}

TEST(Commitment, tells_a_moved_boundary_between_path_and_value)
{
    const SaltedLeaf one{"ab", "c", std::string(salt_size, 's')}, other{"a", "bc", std::string(salt_size, 's')};
    EXPECT_NE(leaf_commitment(one), leaf_commitment(other));
}

}
}
