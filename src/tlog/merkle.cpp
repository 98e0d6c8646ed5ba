#include "tlog/merkle.hpp"

#include <bit>

namespace gongkai::tlog {
namespace {

// One for all hashes of a thread: a log has millions of them, each of a few bytes.
Sha256& hasher()
{
    thread_local Sha256 kept;
    return kept;
}

}

Digest leaf_hash(std::string_view leaf)
{
    return hasher().add(std::string_view("\0", 1)).add(leaf).finish();
}

Digest node_hash(const Digest& left, const Digest& right)
{
    return hasher().add("\1").add(left).add(right).finish();
}

Digest tree_hash(std::span<const Digest> leaf_hashes)
{
    if (leaf_hashes.empty()) return sha256("");
    if (leaf_hashes.size() == 1) return leaf_hashes.front();
    const auto split = std::bit_floor(leaf_hashes.size() - 1); // the largest power of two smaller than n
    return node_hash(tree_hash(leaf_hashes.first(split)), tree_hash(leaf_hashes.subspan(split)));
}

}
