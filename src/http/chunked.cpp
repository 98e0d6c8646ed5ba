#include "http/chunked.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace gongkai::http {

namespace {

constexpr std::size_t longest_line = 256;
constexpr std::size_t longest_trailers = 8 * 1024;

struct Line {
    enum class Outcome { incomplete, complete, broken } outcome;
    std::string_view text;
};

Line take_line(std::string_view input, std::size_t longest)
{
    const auto end = input.substr(0, longest + 1).find_first_of("\r\n");
    if (end == std::string_view::npos)
        return {input.size() > longest ? Line::Outcome::broken : Line::Outcome::incomplete, {}};
    if (input[end] != '\r') return {Line::Outcome::broken, {}};
    if (end + 1 == input.size()) return {Line::Outcome::incomplete, {}};
    if (input[end + 1] != '\n') return {Line::Outcome::broken, {}};
    return {Line::Outcome::complete, input.substr(0, end)};
}

bool is_printable(std::string_view text)
{
    return std::ranges::none_of(
        text, [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; });
}

std::optional<std::uint64_t> parse_size(std::string_view line)
{
    const auto digits = line.substr(0, line.find(';'));
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size() && digits.size() <= 8;
    if (!whole || digits.front() == '-' || !is_printable(line)) return {};
    return size;
}

}

ChunkedReader::Step ChunkedReader::next(std::string_view input)
{
    switch (part_) {
    case Part::size_line: return read_size_line(input);
    case Part::bytes: return read_bytes(input);
    case Part::end_of_bytes:
        if (!std::string_view("\r\n").starts_with(input.substr(0, 2))) return {State::broken, 0, {}};
        if (input.size() < 2) return {State::more, 0, {}};
        part_ = Part::size_line;
        return {State::more, 2, {}};
    case Part::trailers: return read_trailer_line(input);
    }
    return {State::broken, 0, {}};
}

ChunkedReader::Step ChunkedReader::read_size_line(std::string_view input)
{
    const auto line = take_line(input, longest_line);
    if (line.outcome == Line::Outcome::incomplete) return {State::more, 0, {}};
    const auto size = line.outcome == Line::Outcome::complete ? parse_size(line.text) : std::nullopt;
    if (!size) return {State::broken, 0, {}};
    remaining_ = *size;
    part_ = remaining_ == 0 ? Part::trailers : Part::bytes;
    return {State::more, line.text.size() + 2, {}};
}

ChunkedReader::Step ChunkedReader::read_bytes(std::string_view input)
{
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(remaining_, input.size()));
    remaining_ -= count;
    if (remaining_ == 0) part_ = Part::end_of_bytes;
    return {State::more, count, input.substr(0, count)};
}

ChunkedReader::Step ChunkedReader::read_trailer_line(std::string_view input)
{
    const auto line = take_line(input, longest_trailers);
    if (line.outcome == Line::Outcome::incomplete) return {State::more, 0, {}};
    if (line.outcome == Line::Outcome::broken) return {State::broken, 0, {}};
    if (line.text.empty()) return {State::done, 2, {}};
    trailer_size_ += line.text.size();
    const auto colon = line.text.find(':');
    const bool named = colon != 0 && colon != std::string_view::npos &&
                       line.text.substr(0, colon).find_first_of(" \t") == std::string_view::npos;
    if (!named || !is_printable(line.text) || trailer_size_ > longest_trailers) return {State::broken, 0, {}};
    return {State::more, line.text.size() + 2, {}};
}

}
