#include "domain/screen_notice.hpp"

#include <charconv>

#include "base/text.hpp"

namespace gongkai::domain {
namespace {

std::optional<int> two_digits(std::string_view text, int most)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.size() != 2 || error != std::errc{} || end != text.data() + text.size() || value < 0 ||
        value > most)
        return {};
    return value;
}

std::optional<Instant> read_minute(const std::string& text) // 2026-11-24 18:00, or with a T between
{
    constexpr std::size_t length = 16;
    if (text.size() != length || (text[10] != ' ' && text[10] != 'T') || text[13] != ':') return {};
    const std::string_view view(text);
    const auto day = parse_date(view.substr(0, 10));
    const auto hour = two_digits(view.substr(11, 2), 23), minute = two_digits(view.substr(14, 2), 59);
    if (!day || !hour || !minute) return {};
    return Instant(shanghai_midnight(*day) + std::chrono::hours(*hour) + std::chrono::minutes(*minute));
}

}

Result<Instant> read_notice_end(std::string_view typed, Instant now)
{
    const auto at = read_minute(trim(to_half_width(typed)));
    if (!at) return refuse({.says = "screen_notice.no_end", .field = "until"});
    if (*at <= now) return refuse({.says = "screen_notice.over_already", .field = "until"});
    if (*at > now + longest_notice_time)
        return refuse({.says = "screen_notice.too_long_ahead",
                       .field = "until",
                       .with = {std::to_string(longest_notice_time.count())}});
    return *at;
}

}
