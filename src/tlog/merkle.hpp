#pragma once
// Merkle tree hashing of RFC 6962 section 2.1 (the same in RFC 9162): leaf SHA-256(0x00 ‖ d),
// node SHA-256(0x01 ‖ left ‖ right), empty tree SHA-256 of nothing.

#include "base/hash.hpp"

#include <span>
#include <string_view>

namespace gongkai::tlog {

Digest leaf_hash(std::string_view leaf);
Digest node_hash(const Digest& left, const Digest& right);
Digest tree_hash(std::span<const Digest> leaf_hashes); // MTH over leaves that are hashed already

}
