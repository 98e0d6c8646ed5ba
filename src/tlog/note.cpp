#include "tlog/note.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace gongkai::tlog {
namespace {

constexpr std::size_t longest_note = 1'000'000, most_signatures = 100;
constexpr std::string_view dash = "\xE2\x80\x94 "; // U+2014 and a space
constexpr std::string_view ed25519_type("\x01", 1), private_mark = "PRIVATE+KEY+";

// Unicode's White_Space.
bool is_space(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

std::string_view chars_of(std::span<const std::uint8_t> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool is_note_text(std::string_view bytes)
{
    return std::ranges::none_of(bytes,
                                [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }) &&
           is_utf8(bytes);
}

KeyId key_id(std::string_view name, const Ed25519Public& key)
{
    const auto digest = Sha256().add(name).add("\n").add(ed25519_type).add(key).finish();
    return {digest[0], digest[1], digest[2], digest[3]};
}

struct KeyText {
    std::string name, id, key; // the key without its type
};

// name+id+base64(0x01 ‖ 32 bytes); base64 may hold a plus sign itself.
std::optional<KeyText> parse_key(std::string_view text)
{
    const auto first = text.find('+');
    if (first == std::string_view::npos) return {};
    const auto second = text.find('+', first + 1);
    if (second == std::string_view::npos) return {};
    const auto key = from_base64(text.substr(second + 1));
    if (!key || key->size() != 33 || !key->starts_with(ed25519_type)) return {};
    KeyText parsed{std::string(text.substr(0, first)),
                   std::string(text.substr(first + 1, second - first - 1)), key->substr(1)};
    return is_key_name(parsed.name) ? std::optional(std::move(parsed)) : std::nullopt;
}

struct SignatureLine {
    std::string_view name;
    std::string bytes; // key id ‖ signature
};

std::optional<SignatureLine> parse_signature(std::string_view line)
{
    if (!line.starts_with(dash)) return {};
    line.remove_prefix(dash.size());
    const auto space = line.find(' ');
    if (space == std::string_view::npos || !is_key_name(line.substr(0, space))) return {};
    auto bytes = from_base64(line.substr(space + 1));
    if (!bytes || bytes->size() <= KeyId().size()) return {};
    return SignatureLine{line.substr(0, space), std::move(*bytes)};
}

// The flaw of this line, if it has one; adds the names of known keys that it verifies with.
std::optional<NoteFlaw> check_line(std::string_view line, std::span<const NoteVerifier> known,
                                   OpenedNote& note)
{
    const auto signature = parse_signature(line);
    if (!signature) return NoteFlaw::malformed_signature;
    const std::string_view bytes = signature->bytes;
    for (const auto& verifier : known) {
        if (verifier.name() != signature->name || chars_of(verifier.id()) != bytes.substr(0, 4)) continue;
        if (!verifier.verify(note.text, bytes.substr(4))) return NoteFlaw::wrong_signature;
        if (std::ranges::find(note.signers, verifier.name()) == note.signers.end())
            note.signers.push_back(verifier.name());
    }
    return {};
}

}

bool is_key_name(std::string_view name)
{
    if (name.empty() || !is_note_text(name)) return false;
    return std::ranges::none_of(to_code_points(name), [](char32_t c) { return is_space(c) || c == U'+'; });
}

std::optional<NoteVerifier> NoteVerifier::parse(std::string_view vkey)
{
    const auto parsed = parse_key(vkey);
    if (!parsed) return {};
    Ed25519Public key{};
    std::ranges::copy(parsed->key, key.begin());
    NoteVerifier verifier(parsed->name, key);
    return verifier.to_text() == vkey ? std::optional(std::move(verifier)) : std::nullopt;
}

NoteVerifier::NoteVerifier(std::string name, const Ed25519Public& key)
    : name_(std::move(name)), key_(key), id_(key_id(name_, key))
{
    ENSURE(is_key_name(name_));
}

std::string NoteVerifier::to_text() const
{
    return name_ + "+" + to_hex(id_) + "+" + to_base64(std::string(ed25519_type).append(chars_of(key_)));
}

bool NoteVerifier::verify(std::string_view text, std::string_view signature) const
{
    Ed25519Signature bytes{};
    if (signature.size() != bytes.size()) return false;
    std::ranges::copy(signature, bytes.begin());
    return verify_ed25519(key_, text, bytes);
}

NoteSigner NoteSigner::create(std::string name)
{
    return {std::move(name), Ed25519Key::create()};
}

std::optional<NoteSigner> NoteSigner::parse(std::string_view text)
{
    if (!text.starts_with(private_mark)) return {};
    const auto parsed = parse_key(text.substr(private_mark.size()));
    if (!parsed) return {};
    NoteSigner signer(parsed->name, Ed25519Key(parsed->key));
    return to_hex(signer.verifier().id()) == parsed->id ? std::optional(std::move(signer)) : std::nullopt;
}

NoteSigner::NoteSigner(std::string name, const Ed25519Key& key)
    : key_(key), verifier_(std::move(name), key_.public_key())
{
}

std::string NoteSigner::to_private_text() const
{
    return std::string(private_mark) + name() + "+" + to_hex(verifier_.id()) + "+" +
           to_base64(std::string(ed25519_type) + key_.seed());
}

std::string NoteSigner::signature_line(std::string_view text) const
{
    const auto signature = key_.sign(text);
    return std::string(dash) + name() + " " +
           to_base64(std::string(chars_of(verifier_.id())).append(chars_of(signature))) + "\n";
}

std::string sign_note(std::string_view text, const NoteSigner& signer)
{
    ENSURE(text.ends_with('\n') && is_note_text(text));
    return std::string(text) + "\n" + signer.signature_line(text);
}

std::expected<OpenedNote, NoteFlaw> open_note(std::string_view bytes, std::span<const NoteVerifier> known)
{
    if (bytes.size() > longest_note) return std::unexpected(NoteFlaw::too_long);
    if (!is_note_text(bytes)) return std::unexpected(NoteFlaw::not_text);
    const auto split_at = bytes.rfind("\n\n");
    if (split_at == std::string_view::npos || !bytes.ends_with('\n') || split_at + 2 == bytes.size())
        return std::unexpected(NoteFlaw::no_signatures);

    OpenedNote note{std::string(bytes.substr(0, split_at + 1)), {}};
    const auto lines = split(bytes.substr(split_at + 2, bytes.size() - split_at - 3), '\n');
    if (lines.size() > most_signatures) return std::unexpected(NoteFlaw::too_many_signatures);
    for (const auto& line : lines)
        if (const auto flaw = check_line(line, known, note)) return std::unexpected(*flaw);
    if (note.signers.empty()) return std::unexpected(NoteFlaw::no_known_key);
    return note;
}

}
