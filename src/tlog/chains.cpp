#include "tlog/chains.hpp"

namespace gongkai::tlog {

std::optional<Damage> Chains::follow(const LeafRecord& leaf, const Digest& leaf_hash)
{
    auto& chain = villages_[leaf.village];
    if (leaf.sequence != chain.sequence + 1) return Damage{DamageKind::sequence_broken, "", {}, leaf.village};
    if (leaf.previous != chain.previous) return Damage{DamageKind::previous_differs, "", {}, leaf.village};
    if (!leaf.supersedes.empty() && !chain.codes.contains(leaf.supersedes))
        return Damage{DamageKind::supersedes_unknown, "", {}, leaf.supersedes};
    chain.sequence = leaf.sequence;
    chain.previous = to_hex(leaf_hash);
    chain.codes.insert(leaf.code);
    return {};
}

}
