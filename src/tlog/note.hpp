#pragma once
// Signed notes (c2sp.org/signed-note): a text, an empty line, and one line for each signature. Ed25519 only.

#include <array>
#include <boost/describe.hpp>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ed25519.hpp"

namespace gongkai::tlog {

using KeyId = std::array<std::uint8_t, 4>;

// Not empty, no kind of space, no plus sign, no control character.
bool is_key_name(std::string_view name);

// The public half, as others hold it: `name+<8 hex key id>+<base64(0x01 ‖ key)>`.
class NoteVerifier {
public:
    static std::optional<NoteVerifier>
    parse(std::string_view vkey); // nothing unless every character is right
    NoteVerifier(std::string name, const Ed25519Public& key);

    const std::string& name() const { return name_; }
    const KeyId& id() const { return id_; }
    std::string to_text() const;
    bool verify(std::string_view text, std::string_view signature) const;

private:
    std::string name_;
    Ed25519Public key_;
    KeyId id_;
};

// The private half. Its text is for a file of mode 0600: `PRIVATE+KEY+name+<key id>+<base64(0x01 ‖ seed)>`.
class NoteSigner {
public:
    static NoteSigner create(std::string name); // a fresh random key
    static std::optional<NoteSigner> parse(std::string_view text);

    const std::string& name() const { return verifier_.name(); }
    const NoteVerifier& verifier() const { return verifier_; }
    std::string to_private_text() const;
    std::string signature_line(std::string_view text) const; // with its line end

private:
    NoteSigner(std::string name, const Ed25519Key& key);
    Ed25519Key key_;
    NoteVerifier verifier_;
};

enum class NoteFlaw {
    too_long,            // over a million bytes
    not_text,            // no UTF-8, or a control character
    no_signatures,       // no empty line with signatures after it
    malformed_signature, // a signature line that isn't one
    too_many_signatures, // over a hundred
    wrong_signature,     // of a known key, and it doesn't verify
    no_known_key,        // signed, but by nobody we know
};
BOOST_DESCRIBE_ENUM(NoteFlaw, too_long, not_text, no_signatures, malformed_signature, too_many_signatures,
                    wrong_signature, no_known_key)

struct OpenedNote {
    std::string text;                 // with its last line end
    std::vector<std::string> signers; // names of the known keys that signed it
};

std::string sign_note(std::string_view text, const NoteSigner& signer); // the text ends its last line
std::expected<OpenedNote, NoteFlaw> open_note(std::string_view bytes, std::span<const NoteVerifier> known);

}
