#pragma once
// Goes over a whole log as a stranger sees it, from its files alone, and names the first damage.

#include <functional>

#include "tlog/checkpoint.hpp"
#include "tlog/leaf.hpp"
#include "tlog/note.hpp"

namespace gongkai::tlog {

enum class DamageKind {
    checkpoint_missing,
    checkpoint_not_signed, // detail: the NoteFlaw
    checkpoint_malformed,
    other_log,    // the checkpoint's origin isn't the key's name; detail: the origin
    kept_ahead,   // the log is smaller than a kept checkpoint says; index: the kept size
    kept_differs, // the log had another root at the kept size; index: the kept size
    file_missing,
    file_malformed, // a tile of another length, a bundle that doesn't come out even
    tile_differs,   // a hash isn't that of what lies below; index: of the hash within its level
    entry_differs,  // a record isn't the one that was logged; index: of the record
    root_differs,   // the tree doesn't come to the signed root
    leaf_malformed,
    sequence_broken,    // a village's leaves aren't numbered 1, 2, 3 …; detail: the village
    previous_differs,   // a leaf names another leaf before it than there is; detail: the village
    supersedes_unknown, // it takes the place of an edition that was never logged; detail: that code
};
BOOST_DESCRIBE_ENUM(DamageKind, checkpoint_missing, checkpoint_not_signed, checkpoint_malformed, other_log,
                    kept_ahead, kept_differs, file_missing, file_malformed, tile_differs, entry_differs,
                    root_differs, leaf_malformed, sequence_broken, previous_differs, supersedes_unknown)

struct Damage {
    DamageKind kind = DamageKind::checkpoint_missing;
    std::string path;                   // of the file, or the name of a kept checkpoint
    std::optional<std::uint64_t> index; // within the log, where there is one
    std::string detail;
    bool operator==(const Damage&) const = default;
};

struct KeptCheckpoint { // one that was seen earlier
    std::string name;
    std::string note;
};

struct AuditOrder {
    std::function<std::optional<std::string>(const std::string& path)> fetch; // checkpoint, tile/…
    NoteVerifier log;
    std::vector<KeptCheckpoint> kept = {};
    std::function<void(std::uint64_t index, const LeafRecord&)> each = {}; // told every record that is sound
};

struct AuditReport {
    std::optional<Checkpoint> checkpoint; // once its signature held
    std::uint64_t entries = 0;            // gone over
    std::optional<Damage> damage;         // none: the log is sound
};

AuditReport audit(const AuditOrder& order);

}
