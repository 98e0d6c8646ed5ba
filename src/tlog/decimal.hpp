#pragma once
// Counts as the log's formats write them: ASCII digits, no sign, no leading zero.

#include <cstdint>
#include <optional>
#include <string_view>

namespace gongkai::tlog {

std::optional<std::uint64_t> parse_count(std::string_view text); // nothing when it doesn't fit either

}
