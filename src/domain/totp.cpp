#include "domain/totp.hpp"

#include "base/hmac.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

namespace gongkai::domain {

namespace {

constexpr std::int64_t step_seconds = 30;
constexpr std::int64_t clocks_differ = 1;

std::string percent_encoded(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

}

std::int64_t totp_step(Instant at)
{
    return std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count() / step_seconds;
}

// RFC 4226, 5.3: four bytes from where the last one points to, without their sign.
std::string totp_code(std::string_view secret, std::int64_t step, int digits)
{
    std::string counter(8, '\0');
    for (std::size_t at = 8; at-- > 0; step >>= 8) counter[at] = static_cast<char>(step & 0xff);
    const auto mac = hmac_sha1(secret, counter);
    const std::size_t offset = mac.back() & 0x0f;
    std::uint32_t number = 0;
    for (std::size_t at = 0; at < 4; ++at) number = number << 8 | mac[offset + at];
    number &= 0x7fffffff;
    std::uint32_t modulus = 1;
    for (int i = 0; i < digits; ++i) modulus *= 10;
    return fmt::format("{:0{}}", number % modulus, digits);
}

std::optional<std::int64_t> totp_accepts(std::string_view secret, std::string_view typed, Instant at, std::int64_t used)
{
    const auto code = without_spaces(to_half_width(typed));
    const auto now = totp_step(at);
    for (auto step = now - clocks_differ; step <= now + clocks_differ; ++step)
        if (step > used && totp_code(secret, step) == code) return step;
    return {};
}

std::string to_base32(std::string_view bytes)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = held << 8 | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5) out += alphabet[held >> (bits - 5) & 31];
    }
    if (bits > 0) out += alphabet[held << (5 - bits) & 31];
    return out;
}

std::string in_groups(std::string_view base32)
{
    std::string out;
    for (std::size_t at = 0; at < base32.size(); ++at) {
        if (at > 0 && at % 4 == 0) out += ' ';
        out += base32[at];
    }
    return out;
}

std::string totp_address(std::string_view site, std::string_view login, std::string_view secret)
{
    const auto issuer = percent_encoded(site);
    return "otpauth://totp/" + issuer + ":" + percent_encoded(login) + "?secret=" + to_base32(secret) +
           "&issuer=" + issuer;
}

}
