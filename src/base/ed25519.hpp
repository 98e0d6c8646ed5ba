#pragma once
// Ed25519 signatures (RFC 8032) by libsodium. Checking is strict: keys and points of small order and values
// that aren't in their shortest form are refused.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gongkai {

using Ed25519Public = std::array<std::uint8_t, 32>;
using Ed25519Signature = std::array<std::uint8_t, 64>;

class Ed25519Key {
public:
    static constexpr std::size_t seed_size = 32;

    static Ed25519Key create();
    explicit Ed25519Key(std::string_view seed); // 32 bytes
    Ed25519Key(const Ed25519Key&) = default;
    Ed25519Key& operator=(const Ed25519Key&) = default;
    ~Ed25519Key(); // wiped

    const Ed25519Public& public_key() const { return public_; }
    std::string seed() const;
    Ed25519Signature sign(std::string_view message) const; // the same message, the same signature

private:
    Ed25519Public public_{};
    std::array<std::uint8_t, 64> secret_{};
};

bool verify_ed25519(const Ed25519Public& key, std::string_view message, const Ed25519Signature& signature);

}
