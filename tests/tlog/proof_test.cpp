#include <gtest/gtest.h>

#include "tlog/naive_tree.hpp"
#include "tlog/proof.hpp"

namespace gongkai::tlog {
namespace {

const NaiveTree& tree()
{
    static const NaiveTree grown(34);
    return grown;
}

TreeHead head(std::size_t size)
{
    return {size, tree().root(size)};
}

Digest changed(Digest digest)
{
    digest[7] ^= 0x10;
    return digest;
}

// The proof with each hash changed, dropped, doubled, swapped with its neighbour; with one more at either
// end.
std::vector<Proof> wrong_proofs(const Proof& proof)
{
    std::vector<Proof> wrong;
    const auto at = [](Proof& p, std::size_t i) { return p.begin() + static_cast<std::ptrdiff_t>(i); };
    for (std::size_t i = 0; i < proof.size(); ++i) {
        auto other = proof, shorter = proof, longer = proof, swapped = proof;
        other[i] = changed(other[i]);
        shorter.erase(at(shorter, i));
        longer.insert(at(longer, i), longer[i]);
        wrong.insert(wrong.end(), {other, shorter, longer});
        if (i + 1 < proof.size() && proof[i] != proof[i + 1]) {
            std::swap(swapped[i], swapped[i + 1]);
            wrong.push_back(swapped);
        }
    }
    auto before = proof, after = proof;
    before.insert(before.begin(), Digest{});
    after.push_back(Digest{});
    wrong.insert(wrong.end(), {before, after});
    return wrong;
}

// RFC 6962 section 2.1.3: the audit paths of d0, d3, d4 and d6 in a tree of seven leaves.
TEST(InclusionProof, is_that_of_the_rfc_s_example)
{
    const auto node = [](unsigned height, std::uint64_t number) { return tree().hash_of({height, number}); };
    const auto path = [](std::uint64_t index) { return inclusion_proof(index, 7, tree().reader()); };
    const auto l = node_hash(node(1, 2), node(0, 6));
    EXPECT_EQ(path(0), (Proof{node(0, 1), node(1, 1), l}));
    EXPECT_EQ(path(3), (Proof{node(0, 2), node(1, 0), l}));
    EXPECT_EQ(path(4), (Proof{node(0, 5), node(0, 6), node(2, 0)}));
    EXPECT_EQ(path(6), (Proof{node(1, 2), node(2, 0)}));
}

// The same section: from three, four and six leaves to seven.
TEST(ConsistencyProof, is_that_of_the_rfc_s_example)
{
    const auto node = [](unsigned height, std::uint64_t number) { return tree().hash_of({height, number}); };
    const auto proof = [](std::uint64_t earlier) { return consistency_proof(earlier, 7, tree().reader()); };
    const auto l = node_hash(node(1, 2), node(0, 6));
    EXPECT_EQ(proof(3), (Proof{node(0, 2), node(0, 3), node(1, 0), l}));
    EXPECT_EQ(proof(4), (Proof{l}));
    EXPECT_EQ(proof(6), (Proof{node(1, 2), node(0, 6), node(2, 0)}));
}

TEST(InclusionProof, verifies_for_its_own_leaf_place_and_tree_only)
{
    for (std::size_t size = 1; size <= tree().leaves.size(); ++size)
        for (std::size_t index = 0; index < size; ++index) {
            const auto proof = inclusion_proof(index, size, tree().reader());
            const auto& leaf = tree().leaves[index];
            ASSERT_TRUE(verify_inclusion(leaf, index, head(size), proof)) << index << " of " << size;
            EXPECT_FALSE(verify_inclusion(changed(leaf), index, head(size), proof));
            EXPECT_FALSE(verify_inclusion(leaf, index, {size, changed(head(size).root)}, proof));
            for (std::size_t other = 0; other <= size; ++other)
                EXPECT_EQ(verify_inclusion(leaf, other, head(size), proof), other == index);
            for (const auto& wrong : wrong_proofs(proof))
                EXPECT_FALSE(verify_inclusion(leaf, index, head(size), wrong)) << index << " of " << size;
        }
}

TEST(InclusionProof, of_nothing_or_beyond_the_end_is_refused)
{
    const Digest any{};
    EXPECT_FALSE(verify_inclusion(any, 0, {0, any}, {}));
    EXPECT_FALSE(verify_inclusion(any, 1, {1, any}, {}));
    EXPECT_FALSE(verify_inclusion(any, ~0ull, {~0ull, any}, {}));
    const Proof longest(80, any);
    EXPECT_FALSE(verify_inclusion(any, 5, {~0ull, any}, longest));
}

TEST(ConsistencyProof, verifies_for_its_own_two_trees_only)
{
    for (std::size_t size = 1; size <= tree().leaves.size(); ++size)
        for (std::size_t earlier = 0; earlier <= size; ++earlier) {
            const auto proof = consistency_proof(earlier, size, tree().reader());
            ASSERT_TRUE(verify_consistency(head(earlier), head(size), proof)) << earlier << " to " << size;
            EXPECT_FALSE(verify_consistency({earlier, changed(head(earlier).root)}, head(size), proof));
            EXPECT_EQ(verify_consistency(head(earlier), {size, changed(head(size).root)}, proof),
                      earlier == 0);
            EXPECT_EQ(verify_consistency(head(size), head(earlier), proof), earlier == size);
            for (const auto& wrong : wrong_proofs(proof))
                EXPECT_FALSE(verify_consistency(head(earlier), head(size), wrong))
                    << earlier << " to " << size;
        }
}

TEST(ConsistencyProof, tells_two_trees_that_parted)
{
    auto forked = tree();
    forked.leaves[11] = changed(forked.leaves[11]);
    for (std::size_t earlier = 12; earlier <= 34; ++earlier) {
        const TreeHead ours{earlier, tree().root(earlier)}, theirs{34, forked.root(34)};
        EXPECT_FALSE(verify_consistency(ours, theirs, consistency_proof(earlier, 34, forked.reader())));
        EXPECT_FALSE(verify_consistency(ours, theirs, consistency_proof(earlier, 34, tree().reader())));
    }
}

TEST(TreeRoot, comes_out_of_complete_subtrees_alone)
{
    for (std::size_t size = 0; size <= 34; ++size)
        EXPECT_EQ(tree_root(size, tree().reader()), tree().root(size));
}

}
}
