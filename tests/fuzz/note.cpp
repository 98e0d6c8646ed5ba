// Signed notes, keys and checkpoints of the public log: only what we would have written ourselves is
// accepted.
#include "tlog/note.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "fuzz/support/target.hpp"
#include "tlog/checkpoint.hpp"
#include "tlog/proof_file.hpp"

namespace gongkai::tlog {
namespace {

const NoteSigner& signer()
{
    static const auto key = NoteSigner::parse(
        "PRIVATE+KEY+village.example/tlog+5072591b+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f");
    ENSURE(key.has_value());
    return *key;
}

void check_opened(std::string_view bytes)
{
    const std::vector known{signer().verifier()};
    const auto note = open_note(bytes, known);
    if (!note) return;
    ENSURE(note->text.ends_with('\n') && is_utf8(note->text) && bytes.starts_with(note->text));
    ENSURE(note->signers == std::vector{signer().name()});
    ENSURE(open_note(sign_note(note->text, signer()), known)->text == note->text);
}

}

FUZZ_TARGET(note)
{
    check_opened(bytes);
    if (const auto key = NoteVerifier::parse(bytes)) ENSURE(key->to_text() == bytes);
    if (const auto key = NoteSigner::parse(bytes))
        ENSURE(NoteSigner::parse(key->to_private_text())->name() == key->name());
    if (const auto file = parse_proof_file(bytes)) ENSURE(to_text(*file) == bytes);
    const auto checked = check_proof_file(bytes, "record", signer().verifier());
    ENSURE(!checked || (checked->origin == signer().name() && checked->size > 0));
    if (const auto checkpoint = parse_checkpoint(bytes)) {
        const auto written = to_text(*checkpoint);
        ENSURE(bytes.starts_with(written) && parse_checkpoint(written) == checkpoint);
    }
}

}
