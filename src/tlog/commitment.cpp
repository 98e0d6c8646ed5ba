#include "tlog/commitment.hpp"

#include "base/ensure.hpp"
#include "tlog/merkle.hpp"

namespace gongkai::tlog {
namespace {

std::string big_endian(std::size_t size)
{
    ENSURE(size <= 0xFFFFFFFFu);
    std::string out(4, '\0');
    for (std::size_t i = 0; i < 4; ++i) out[i] = static_cast<char>(size >> (24 - 8 * i) & 0xFF);
    return out;
}

// A leaf of the tree is the digest below it, hashed as RFC 6962 hashes data.
Digest tree_of(const std::vector<Digest>& digests)
{
    std::vector<Digest> leaves;
    leaves.reserve(digests.size());
    for (const auto& digest : digests)
        leaves.push_back(leaf_hash({reinterpret_cast<const char*>(digest.data()), digest.size()}));
    return tree_hash(leaves);
}

}

Digest leaf_commitment(const SaltedLeaf& leaf)
{
    ENSURE(leaf.salt.size() == salt_size);
    return Sha256()
        .add("\x10")
        .add(leaf.salt)
        .add(big_endian(leaf.path.size()))
        .add(leaf.path)
        .add(big_endian(leaf.value.size()))
        .add(leaf.value)
        .finish();
}

Digest group_root(const LeafGroup& group)
{
    std::vector<Digest> digests;
    for (const auto& leaf : group) digests.push_back(leaf_commitment(leaf));
    return tree_of(digests);
}

Digest commitment(const std::vector<LeafGroup>& groups)
{
    std::vector<Digest> roots;
    for (const auto& group : groups) roots.push_back(group_root(group));
    return tree_of(roots);
}

Digest commitment_of_digests(const std::vector<std::vector<Digest>>& groups)
{
    std::vector<Digest> roots;
    for (const auto& group : groups) roots.push_back(tree_of(group));
    return tree_of(roots);
}

}
