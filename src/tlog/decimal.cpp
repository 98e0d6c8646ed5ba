#include "tlog/decimal.hpp"

#include <charconv>

namespace gongkai::tlog {

std::optional<std::uint64_t> parse_count(std::string_view text)
{
    if (text.empty() || (text[0] == '0' && text.size() > 1) || text[0] == '-') return {};
    std::uint64_t value = 0;
    const auto* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stopped != end) return {};
    return value;
}

}
