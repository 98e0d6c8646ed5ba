#include "tlog/proof.hpp"

#include <bit>

#include "base/ensure.hpp"
#include "tlog/merkle.hpp"

namespace gongkai::tlog {
namespace {

struct Range { // of leaves; begins where a subtree of its length would
    std::uint64_t begin, end;
    std::uint64_t length() const { return end - begin; }
    std::uint64_t middle() const { return begin + std::bit_floor(length() - 1); }
};

Digest range_hash(const Range& range, const SubtreeHash& hash_of)
{
    std::vector<Digest> roots;
    for (auto at = range.begin; at < range.end;) {
        const auto length = std::bit_floor(range.end - at);
        const auto height = static_cast<unsigned>(std::countr_zero(length));
        roots.push_back(hash_of({height, at >> height}));
        at += length;
    }
    return root_of(roots);
}

void add_path(std::uint64_t index, const Range& range, const SubtreeHash& hash_of, Proof& proof)
{
    if (range.length() == 1) return;
    const Range left{range.begin, range.middle()}, right{range.middle(), range.end};
    const auto& own = index < left.end ? left : right;
    add_path(index, own, hash_of, proof);
    proof.push_back(range_hash(index < left.end ? right : left, hash_of));
}

// RFC 6962's SUBPROOF; `known` says whether the range's hash is the earlier root itself.
void add_subproof(std::uint64_t earlier, const Range& range, bool known, const SubtreeHash& hash_of,
                  Proof& proof)
{
    if (earlier == range.end) {
        if (!known) proof.push_back(range_hash(range, hash_of));
        return;
    }
    const Range left{range.begin, range.middle()}, right{range.middle(), range.end};
    if (earlier <= left.end) {
        add_subproof(earlier, left, known, hash_of, proof);
        proof.push_back(range_hash(right, hash_of));
    } else {
        add_subproof(earlier, right, false, hash_of, proof);
        proof.push_back(range_hash(left, hash_of));
    }
}

// Walks up from a node (its number within its level, the last number there) and folds a proof into roots.
struct Climb {
    std::uint64_t number, last;
    bool fold(std::span<const Digest> proof, Digest& root, Digest* earlier)
    {
        for (const auto& sibling : proof) {
            if (last == 0) return false;
            if ((number & 1) || number == last) {
                root = node_hash(sibling, root);
                if (earlier) *earlier = node_hash(sibling, *earlier);
                while (!(number & 1) && number != 0)
                    up();
            } else {
                root = node_hash(root, sibling);
            }
            up();
        }
        return last == 0;
    }
    void up() { number >>= 1, last >>= 1; }
};

}

Digest tree_root(std::uint64_t size, const SubtreeHash& hash_of)
{
    return range_hash({0, size}, hash_of);
}

Proof inclusion_proof(std::uint64_t index, std::uint64_t size, const SubtreeHash& hash_of)
{
    ENSURE(index < size);
    Proof proof;
    add_path(index, {0, size}, hash_of, proof);
    return proof;
}

Proof consistency_proof(std::uint64_t earlier, std::uint64_t size, const SubtreeHash& hash_of)
{
    ENSURE(earlier <= size);
    Proof proof;
    if (earlier != 0) add_subproof(earlier, {0, size}, true, hash_of, proof);
    return proof;
}

bool verify_inclusion(const Digest& leaf_hash, std::uint64_t index, const TreeHead& head,
                      std::span<const Digest> proof)
{
    if (index >= head.size) return false;
    auto root = leaf_hash;
    return Climb{index, head.size - 1}.fold(proof, root, nullptr) && root == head.root;
}

bool verify_consistency(const TreeHead& earlier, const TreeHead& later, std::span<const Digest> proof)
{
    if (earlier.size > later.size) return false;
    if (earlier.size == later.size) return proof.empty() && earlier.root == later.root;
    if (earlier.size == 0) return proof.empty() && earlier.root == root_of({});
    const auto skipped =
        std::countr_zero(earlier.size); // the earlier tree's last complete subtree is that high
    Climb climb{(earlier.size - 1) >> skipped, (later.size - 1) >> skipped};
    if (!std::has_single_bit(earlier.size)) {
        if (proof.empty()) return false;
        auto first = proof.front(), second = first;
        return climb.fold(proof.subspan(1), second, &first) && first == earlier.root && second == later.root;
    }
    auto second = earlier.root; // the proof leaves out what the reader has
    return climb.fold(proof, second, nullptr) && second == later.root;
}

}
