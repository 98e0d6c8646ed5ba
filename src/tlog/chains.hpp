#pragma once
// Each village's leaves form a chain of their own within the log; here it is followed leaf by leaf.

#include <unordered_map>
#include <unordered_set>

#include "base/hash.hpp"
#include "tlog/audit.hpp"

namespace gongkai::tlog {

class Chains {
public:
    // What breaks the chain, if anything does; the path is left to the caller.
    std::optional<Damage> follow(const LeafRecord& leaf, const Digest& leaf_hash);

private:
    struct Chain {
        std::uint64_t sequence = 0;
        std::string previous; // hex
        std::unordered_set<std::string> codes;
    };
    std::unordered_map<std::string, Chain> villages_;
};

}
