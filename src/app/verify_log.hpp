#pragma once
// The whole log recomputed: every leaf, every hash, the signed head, and every edition against its leaf.

#include <string>
#include <vector>

#include "app/house.hpp"
#include "tlog/audit.hpp"

namespace gongkai::app {

struct LogProblem {
    std::string says;              // a key in locale/
    std::vector<std::string> with; // what fills it
};

struct VerifiedLog {
    tlog::AuditReport report;
    std::uint64_t editions = 0;       // compared with their leaves
    std::vector<LogProblem> problems; // none: sound
};

// This folder's log. `kept`: checkpoints that somebody has seen earlier.
VerifiedLog verify_log(House& house, std::vector<tlog::KeptCheckpoint> kept = {});

// Somebody's log by its files alone.
VerifiedLog verify_log(const tlog::AuditOrder& order);

}
