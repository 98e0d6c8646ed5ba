#include "http/range.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

namespace gongkai::http {

namespace {

std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

// Nothing when it isn't a range; a length of 0 when it lies behind the end.
std::optional<ByteRange> parse_one(std::string_view text, std::uint64_t size)
{
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return {};
    const auto first = number(text.substr(0, dash));
    const auto last = number(text.substr(dash + 1));
    if (dash == 0) {
        if (!last) return {};
        const auto length = std::min(*last, size);
        return ByteRange{size - length, length};
    }
    if (!first || (!last && dash + 1 != text.size()) || (last && *last < *first)) return {};
    if (*first >= size) return ByteRange{};
    return ByteRange{*first, std::min(last.value_or(size - 1), size - 1) - *first + 1};
}

bool touches(const ByteRange& a, const ByteRange& b)
{
    return a.offset <= b.offset + b.length && b.offset <= a.offset + a.length;
}

void join_in(std::vector<ByteRange>& parts, ByteRange part)
{
    const auto other = std::ranges::find_if(parts, [&](const ByteRange& seen) { return touches(seen, part); });
    if (other == parts.end()) return parts.push_back(part);
    const auto end = std::max(part.offset + part.length, other->offset + other->length);
    part.offset = std::min(part.offset, other->offset);
    part.length = end - part.offset;
    parts.erase(other);
    join_in(parts, part);
}

}

Ranges parse_ranges(std::string_view header, std::uint64_t size)
{
    constexpr std::string_view unit = "bytes=";
    if (!header.starts_with(unit)) return {};
    header.remove_prefix(unit.size());
    Ranges ranges;
    std::size_t count = 0;
    while (!header.empty()) {
        auto piece = header.substr(0, header.find(','));
        header.remove_prefix(std::min(header.size(), piece.size() + 1));
        piece.remove_prefix(std::min(piece.find_first_not_of(" \t"), piece.size()));
        piece = piece.substr(0, piece.find_last_not_of(" \t") + 1);
        if (piece.empty()) continue;
        const auto part = parse_one(piece, size);
        if (!part || ++count > most_ranges) return {};
        if (part->length > 0) join_in(ranges.parts, *part);
    }
    if (count == 0) return {};
    ranges.outcome = ranges.parts.empty() ? Ranges::Outcome::unsatisfiable : Ranges::Outcome::partial;
    return ranges;
}

}
