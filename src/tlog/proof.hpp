#pragma once
// Inclusion and consistency proofs of RFC 6962 sections 2.1.1 and 2.1.2 (RFC 9162 the same): made from the
// hashes of complete subtrees, checked from nothing but what is written in them.

#include "tlog/frontier.hpp"

namespace gongkai::tlog {

using SubtreeHash = std::function<Digest(const Subtree&)>; // asked only for complete subtrees of the tree
using Proof = std::vector<Digest>;

Digest tree_root(std::uint64_t size, const SubtreeHash& hash_of);
Proof inclusion_proof(std::uint64_t index, std::uint64_t size, const SubtreeHash& hash_of); // index < size
Proof consistency_proof(std::uint64_t earlier, std::uint64_t size,
                        const SubtreeHash& hash_of); // earlier <= size

struct TreeHead {
    std::uint64_t size = 0;
    Digest root{};
};

bool verify_inclusion(const Digest& leaf_hash, std::uint64_t index, const TreeHead& head,
                      std::span<const Digest> proof);
bool verify_consistency(const TreeHead& earlier, const TreeHead& later, std::span<const Digest> proof);

}
