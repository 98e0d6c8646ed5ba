#pragma once
// A proof that travels alone (c2sp.org/tlog-proof@v1): where a record stands, its path to the root, and the
// signed checkpoint of that root. Checked without a network.

#include "tlog/checkpoint.hpp"
#include "tlog/note.hpp"
#include "tlog/proof.hpp"

namespace gongkai::tlog {

struct ProofFile {
    std::string extra; // bytes for whoever uses the file; nothing vouches for them
    std::uint64_t index = 0;
    Proof proof;
    std::string checkpoint; // the signed note, as the log served it
    bool operator==(const ProofFile&) const = default;
};

std::string to_text(const ProofFile& file);
std::optional<ProofFile> parse_proof_file(std::string_view text);

enum class ProofFileFlaw { malformed, bad_checkpoint, not_included };
BOOST_DESCRIBE_ENUM(ProofFileFlaw, malformed, bad_checkpoint, not_included)

// The checkpoint that holds the record. The log's origin is its key's name.
std::expected<Checkpoint, ProofFileFlaw> check_proof_file(std::string_view text, std::string_view record,
                                                          const NoteVerifier& log);

}
