#include "domain/pairing.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.hpp"

namespace gongkai::domain {
namespace {

constexpr std::size_t digits = 6;
constexpr std::uint64_t codes = 1'000'000;

}

std::string draw_pairing_code(std::string_view random)
{
    std::uint64_t number = 0;
    for (const char byte : random)
        number = number << 8 | static_cast<unsigned char>(byte);
    return fmt::format("{:06}", number % codes);
}

Result<std::string> read_pairing_code(std::string_view typed)
{
    auto code = without_spaces(to_half_width(typed));
    std::erase(code, '-');
    const bool is_one =
        code.size() == digits && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
    if (!is_one) return refuse({.says = "screen.no_code", .field = "code"});
    return code;
}

}
