#pragma once
// Pairing (配对): a screen shows six digits, the clerk types them, and from then on that device plays there.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/result.hpp"

namespace gongkai::domain {

struct PairingCode {
    std::string token; // SHA-256 of what the device will bring, hex
    std::string place;
    std::string code;
    std::string agent; // which browser, in short
    Instant asked_at;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(PairingCode, (), (token, place, code, agent, asked_at, expires_at))

struct ScreenDevice {
    std::string id;
    std::string place;
    std::string token; // as above
    std::string agent;
    Instant paired_at;
    std::string paired_by; // account
    std::optional<Instant> ended_at = {};
};
BOOST_DESCRIBE_STRUCT(ScreenDevice, (), (id, place, token, agent, paired_at, paired_by, ended_at))

// Our choices. Ten minutes: from the screen to the office and back. A place needs one code; five leave room
// for reloads. What all screens together may ask for in a minute keeps a stranger from filling the table.
inline constexpr std::chrono::minutes pairing_lifetime{10};
inline constexpr std::size_t most_codes_at_a_place = 5;
inline constexpr std::int64_t most_codes_in_a_minute = 60;

std::string draw_pairing_code(std::string_view random);        // of eight bytes
Result<std::string> read_pairing_code(std::string_view typed); // 123 456 as 123456

}
