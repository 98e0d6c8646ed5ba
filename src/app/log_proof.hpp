#pragma once
// What shows a stranger that an edition is in the public log: its leaf, its place, and the way up to a signed
// head.

#include <optional>
#include <string>
#include <vector>

#include "app/office.hpp"
#include "tlog/checkpoint.hpp"

namespace gongkai::app {

struct LogProof {
    std::int64_t position = 0;
    std::string record;       // the leaf's bytes
    tlog::Checkpoint head;    // signed
    std::vector<Digest> path; // from the leaf's sibling to the root's child
    std::string text;         // as a file: c2sp.org/tlog-proof@v1
};

// Nothing for an edition without a leaf, or while the head we signed is ahead of the database.
std::optional<LogProof> prove_edition(Office& office, const std::string& code);

}
