#pragma once
// After an older backup of the database was put back: what the signed head says and the database lacks is
// added again from the sealed copies, or the leaves alone from elsewhere. All of it or nothing: in the end
// the tree must have the root that was signed.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/house.hpp"

namespace gongkai::app {

// A leaf's bytes from somebody who kept the log: a mirror, a copy of its tiles. Nothing when they don't have
// it.
using LeafSource = std::function<std::optional<std::string>(std::uint64_t position)>;

struct Recovered {
    std::uint64_t leaves = 0;
    std::uint64_t editions = 0;
    std::vector<std::string> lost; // codes whose leaf is back, but whose text nobody has
};

// The lock must be held. Refused when there is nothing to recover, when a leaf can't be found anywhere, or
// when what was found isn't what was signed.
Result<Recovered> recover_log(House& house, const LeafSource& elsewhere = {});

}
