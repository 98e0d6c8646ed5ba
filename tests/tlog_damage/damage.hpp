#pragma once
// A served log and the ways it can be spoilt by a disk, a hand or a dishonest operator.

#include <optional>
#include <random>

#include "support/sample_log.hpp"

namespace gongkai::tlog {

using Changes =
    std::map<std::string, std::optional<std::string>>; // path → its bytes now, nothing when it is gone

struct Scene {
    Scene();
    NoteSigner log, imposter; // of one name, with different keys
    SampleLog sound;          // ours
    SampleLog other;          // as long as ours, signed with our key, other records
    std::vector<std::size_t>
        kept_sizes; // of checkpoints that a reader has kept of ours; the last is its size
};

struct Spoilt {
    std::string how;
    Changes changes;
};

// Each time another damage, by chance; never one that leaves everything as it was.
Spoilt spoil(const Scene& scene, std::mt19937_64& chance);

}
