#pragma once
// Whether an exported edition is what was published, computed from itself and the log's key; and if not,
// where it was changed.

#include <boost/describe.hpp>

#include "app/edition_export.hpp"
#include "tlog/note.hpp"

namespace gongkai::app {

enum class Flaw {
    text,       // a text isn't the one its digest was made of
    commitment, // the digests aren't those of the commitment
    stated,     // village, period, time …: not as in the log or the content
    committed,  // the log holds another commitment for this edition
    unlogged,   // there is no word of the log in it
    key,        // of the log: it can't be read
    proof,      // doesn't lead from the record to the checkpoint
    signature,  // the checkpoint isn't signed by the log
};
BOOST_DESCRIBE_ENUM(Flaw, text, commitment, stated, committed, unlogged, key, proof, signature)

struct Mismatch {
    Flaw flaw = Flaw::text;
    std::string path = {}; // table/entries/3/6, or the name of what is stated
    std::string text = {}; // what stands there now
};

struct LogPlace {
    std::uint64_t index = 0;
    std::uint64_t size = 0; // of the log whose checkpoint vouches for it
};

struct ExportCheck {
    std::vector<Mismatch> wrong = {};
    std::optional<LogPlace> place = {}; // when the proof holds
    std::size_t taken_down = 0;         // texts of which only the digest is left
    bool holds() const { return wrong.empty(); }
};

// With the log's key as one knows it; without, the one in the file is believed.
ExportCheck verify_export(const ExportedEdition& edition, const std::optional<tlog::NoteVerifier>& log);

}
