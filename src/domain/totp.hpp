#pragma once
// The second factor: six digits that a phone computes from a secret and the time (RFC 6238, HMAC-SHA-1, 30 s).

#include "base/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai::domain {

std::int64_t totp_step(Instant at);
std::string totp_code(std::string_view secret, std::int64_t step, int digits = 6);

// The step whose code was typed: this one, the one before or after (clocks differ), but none up to `used`, since a
// code works once. Blanks in what was typed don't count.
std::optional<std::int64_t> totp_accepts(std::string_view secret, std::string_view typed, Instant at, std::int64_t used);

std::string to_base32(std::string_view bytes); // RFC 4648 without padding, for typing in
std::string in_groups(std::string_view base32); // of four
// What the QR code holds. The site's name and the login, percent-encoded.
std::string totp_address(std::string_view site, std::string_view login, std::string_view secret);

}
