// The proofs over the eight classic leaves that transparency-dev/merkle publishes as test vectors, with all
// the ways in which it spoils them: same trees, same places, same changes; the hashes come from the leaves.

#include <gtest/gtest.h>

#include "tlog/naive_tree.hpp"

namespace gongkai::tlog {
namespace {

const NaiveTree& classic()
{
    static const NaiveTree tree = [] {
        NaiveTree grown(0);
        for (const auto* leaf : {"", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                                 "606162636465666768696a6b6c6d6e6f"})
            grown.leaves.push_back(leaf_hash(*from_hex(leaf)));
        return grown;
    }();
    return tree;
}

const Digest garbage = sha256("garbage");

Proof before(const Digest& hash, Proof proof)
{
    proof.insert(proof.begin(), hash);
    return proof;
}

Proof after(Proof proof, const Digest& hash)
{
    proof.push_back(hash);
    return proof;
}

std::vector<Proof> spoilt(const Proof& proof, const std::vector<Digest>& added)
{
    std::vector<Proof> wrong;
    for (const auto& hash : added)
        wrong.insert(wrong.end(), {before(hash, proof), after(proof, hash)});
    for (std::size_t i = 0; i < proof.size(); ++i) {
        wrong.push_back(proof);
        wrong.back()[i][0] ^= 8;
    }
    if (!proof.empty()) {
        wrong.push_back(proof);
        wrong.back().pop_back();
        wrong.push_back(before(proof[0], proof));
        wrong.push_back({});
    }
    if (proof.size() > 1) {
        wrong.push_back(proof);
        wrong.back().insert(wrong.back().begin() + 1, garbage);
    }
    return wrong;
}

TEST(PublishedInclusion, is_accepted_and_every_spoilt_form_refused)
{
    for (const auto& [index, size] :
         std::vector<std::pair<std::uint64_t, std::uint64_t>>{{0, 1}, {0, 8}, {5, 8}, {2, 3}, {1, 5}}) {
        SCOPED_TRACE(testing::Message() << index << " of " << size);
        const auto root = classic().root(size);
        const auto leaf = classic().leaves[index];
        const auto proof = inclusion_proof(index, size, classic().reader());
        ASSERT_TRUE(verify_inclusion(leaf, index, {size, root}, proof));
        for (const auto& [i, s] : {std::pair(index - 1, size),
                                   {index + 1, size},
                                   {index ^ 2, size},
                                   {index, size * 2},
                                   {index, size / 2}})
            EXPECT_FALSE(verify_inclusion(leaf, i, {s, root}, proof)) << i << " of " << s;
        EXPECT_FALSE(verify_inclusion(garbage, index, {size, root}, proof));
        EXPECT_FALSE(verify_inclusion(leaf, index, {size, sha256("")}, proof));
        EXPECT_FALSE(verify_inclusion(leaf, index, {size, garbage}, proof));
        for (const auto& wrong : spoilt(proof, {garbage, Digest{}, root}))
            EXPECT_FALSE(verify_inclusion(leaf, index, {size, root}, wrong));
    }
}

TEST(PublishedConsistency, is_accepted_and_every_spoilt_form_refused)
{
    for (const auto& [earlier, size] :
         std::vector<std::pair<std::uint64_t, std::uint64_t>>{{1, 8}, {6, 8}, {2, 5}, {6, 7}}) {
        SCOPED_TRACE(testing::Message() << earlier << " to " << size);
        const auto first = classic().root(earlier), second = classic().root(size);
        const auto proof = consistency_proof(earlier, size, classic().reader());
        ASSERT_TRUE(verify_consistency({earlier, first}, {size, second}, proof));
        for (const auto& [e, s] : {std::pair(earlier - 1, size),
                                   {earlier + 1, size},
                                   {earlier ^ 2, size},
                                   {earlier, size * 2},
                                   {earlier, size / 2}})
            EXPECT_FALSE(verify_consistency({e, first}, {s, second}, proof)) << e << " to " << s;
        EXPECT_FALSE(verify_consistency({earlier, garbage}, {size, second}, proof));
        EXPECT_FALSE(verify_consistency({earlier, first}, {size, garbage}, proof));
        EXPECT_FALSE(verify_consistency({earlier, second}, {size, first}, proof));
        for (const auto& wrong : spoilt(proof, {garbage, Digest{}, first, second}))
            EXPECT_FALSE(verify_consistency({earlier, first}, {size, second}, wrong));
    }
}

TEST(PublishedConsistency, of_equal_or_empty_trees_needs_equal_roots_and_no_proof)
{
    const Digest other = garbage, empty = sha256("");
    for (const std::uint64_t size : {0, 1, 2}) {
        EXPECT_TRUE(verify_consistency({size, other}, {size, other}, {}));
        EXPECT_FALSE(verify_consistency({size, other}, {size, empty}, {}));
        EXPECT_FALSE(verify_consistency({size, other}, {size, other}, Proof{empty}));
    }
    EXPECT_TRUE(verify_consistency({0, empty}, {1, other}, {}));
    EXPECT_FALSE(verify_consistency({0, empty}, {1, other}, Proof{empty}));
    EXPECT_FALSE(verify_consistency({0, other}, {1, other}, {})); // an empty tree has one root only
    EXPECT_FALSE(verify_consistency({1, other}, {0, empty}, {}));
    EXPECT_FALSE(verify_consistency({2, other}, {1, other}, {}));
    EXPECT_FALSE(verify_consistency({1, other}, {2, other}, {}));
}

}
}
