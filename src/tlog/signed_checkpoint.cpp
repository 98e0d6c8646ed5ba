#include "tlog/signed_checkpoint.hpp"

#include "base/ensure.hpp"

namespace gongkai::tlog {

std::string sign_checkpoint(const Checkpoint& checkpoint, const NoteSigner& log)
{
    ENSURE(checkpoint.origin == log.name());
    return sign_note(to_text(checkpoint), log);
}

std::expected<Checkpoint, BadCheckpoint> open_checkpoint(std::string_view bytes, const NoteVerifier& log)
{
    const auto bad = [](CheckpointFlaw flaw, std::string detail) {
        return std::unexpected(BadCheckpoint{flaw, std::move(detail)});
    };
    const auto note = open_note(bytes, std::span(&log, 1));
    if (!note) return bad(CheckpointFlaw::not_signed, boost::describe::enum_to_string(note.error(), ""));
    auto checkpoint = parse_checkpoint(note->text);
    if (!checkpoint) return bad(CheckpointFlaw::malformed, "");
    if (checkpoint->origin != log.name()) return bad(CheckpointFlaw::other_log, checkpoint->origin);
    return std::move(*checkpoint);
}

}
