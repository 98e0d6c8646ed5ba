#pragma once
// HMAC (RFC 2104) by OpenSSL. With SHA-1 it is what the code on a phone is made of, and for nothing else: SHA-1 is old.

#include <array>
#include <cstdint>
#include <string_view>

namespace gongkai {

std::array<std::uint8_t, 20> hmac_sha1(std::string_view key, std::string_view message);
std::array<std::uint8_t, 32> hmac_sha256(std::string_view key, std::string_view message);

}
