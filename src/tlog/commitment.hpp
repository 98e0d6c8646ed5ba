#pragma once
// The content commitment of an edition, format gongkai-commitment/1 (docs/commitment.md). Each text a reader
// can see is committed with a salt of its own, so that one text can be taken down later while all others still
// verify, and nobody can guess it from the digest.

#include "base/hash.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::tlog {

constexpr std::size_t salt_size = 16; // bytes: 128 bits

struct SaltedLeaf {
    std::string path;
    std::string value;
    std::string salt;
};
using LeafGroup = std::vector<SaltedLeaf>; // a field alone, a table's head, or the cells of a line

// SHA-256(0x10 ‖ salt ‖ u32be |path| ‖ path ‖ u32be |value| ‖ value)
Digest leaf_commitment(const SaltedLeaf& leaf);
// The tree over the group's leaf commitments.
Digest group_root(const LeafGroup& group);
// The tree over all groups' roots.
Digest commitment(const std::vector<LeafGroup>& groups);

// For somebody who holds only digests of some leaves (taken down) and the texts of the others.
Digest commitment_of_digests(const std::vector<std::vector<Digest>>& groups);

}
