#pragma once
// HMAC-SHA-1 (RFC 2104) by OpenSSL: what the code on a phone is made of. For nothing else: SHA-1 is old.

#include <array>
#include <cstdint>
#include <string_view>

namespace gongkai {

std::array<std::uint8_t, 20> hmac_sha1(std::string_view key, std::string_view message);

}
