#include <gtest/gtest.h>

#include "tlog/frontier.hpp"
#include "tlog/naive_tree.hpp"

namespace gongkai::tlog {
namespace {

TEST(Frontier, has_the_tree_s_root_at_every_size)
{
    const NaiveTree tree(530);
    Frontier frontier;
    for (std::size_t size = 0; size <= tree.leaves.size(); ++size) {
        ASSERT_EQ(frontier.root(), tree.root(size)) << size;
        ASSERT_EQ(frontier.size(), size);
        if (size < tree.leaves.size()) frontier.append(tree.leaves[size]);
    }
}

TEST(Frontier, grows_on_after_being_put_away_and_taken_out)
{
    const NaiveTree tree(300);
    Frontier frontier;
    for (std::size_t size = 0; size < tree.leaves.size(); ++size) {
        const auto again = Frontier::from_hex(frontier.size(), frontier.to_hex());
        ASSERT_TRUE(again) << size;
        frontier = *again;
        frontier.append(tree.leaves[size]);
        ASSERT_EQ(frontier.root(), tree.root(size + 1)) << size;
    }
}

TEST(Frontier, tells_each_complete_subtree_once)
{
    const NaiveTree tree(77);
    Frontier frontier;
    std::size_t told = 0;
    for (const auto& leaf : tree.leaves)
        frontier.append(leaf, [&](const Subtree& subtree, const Digest& hash) {
            ++told;
            EXPECT_EQ(hash, tree.hash_of(subtree));
        });
    EXPECT_EQ(told, 77u + 38 + 19 + 9 + 4 + 2 + 1);
}

TEST(Frontier, is_refused_with_too_few_or_too_many_roots)
{
    const std::string root(64, 'a');
    EXPECT_TRUE(Frontier::from_hex(0, ""));
    EXPECT_TRUE(Frontier::from_hex(5, root + root));
    EXPECT_FALSE(Frontier::from_hex(5, root));
    EXPECT_FALSE(Frontier::from_hex(4, root + root));
    EXPECT_FALSE(Frontier::from_hex(0, root));
    EXPECT_FALSE(Frontier::from_hex(1, root.substr(1)));
    EXPECT_FALSE(Frontier::from_hex(1, root.substr(1) + "g"));
}

}
}
