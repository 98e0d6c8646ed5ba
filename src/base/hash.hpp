#pragma once
// SHA-256 by OpenSSL, fetched once (its one-shot call is several times slower).

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gongkai {

using Digest = std::array<std::uint8_t, 32>;

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    Sha256& add(std::string_view bytes);
    Sha256& add(std::span<const std::uint8_t> bytes);
    Digest finish(); // and starts over

private:
    void* context_;
};

Digest sha256(std::string_view bytes);
std::string to_hex(std::span<const std::uint8_t> bytes);
std::optional<std::string> from_hex(std::string_view hex); // bytes; nothing when it isn't hex
std::optional<Digest> parse_digest(std::string_view hex);  // exactly 64 hex digits
std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text); // strict, padded

}
