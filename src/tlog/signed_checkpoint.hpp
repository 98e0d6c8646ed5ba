#pragma once
// A checkpoint as the log serves it: a note signed with the key whose name is the log's origin.

#include "tlog/checkpoint.hpp"
#include "tlog/note.hpp"

namespace gongkai::tlog {

enum class CheckpointFlaw { not_signed, malformed, other_log };
BOOST_DESCRIBE_ENUM(CheckpointFlaw, not_signed, malformed, other_log)

struct BadCheckpoint {
    CheckpointFlaw flaw;
    std::string detail; // not_signed: the NoteFlaw's name; other_log: the origin it has
};

std::string sign_checkpoint(const Checkpoint& checkpoint, const NoteSigner& log);
std::expected<Checkpoint, BadCheckpoint> open_checkpoint(std::string_view bytes, const NoteVerifier& log);

}
