#include "base/toml_spelling.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "base/text.hpp"

namespace gongkai {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Where the text that opens with these quotation marks ends, behind its closing ones; npos when it doesn't.
std::size_t end_of_quoted(std::string_view rest)
{
    const char quote = rest.front();
    const bool tall = rest.starts_with(std::string(3, quote));
    for (std::size_t at = tall ? 3 : 1; at < rest.size(); ++at) {
        if (rest[at] == '\\' && quote == '"') {
            ++at;
        } else if (!tall) {
            if (rest[at] == '\n') return npos;
            if (rest[at] == quote) return at + 1;
        } else if (rest.substr(at).starts_with(std::string(3, quote))) {
            const auto closing = std::min(rest.find_first_not_of(quote, at), rest.size());
            return std::min(closing, at + 5); // two of the five may belong to the text
        }
    }
    return npos;
}

std::size_t end_of_comment(std::string_view rest)
{
    return std::min(rest.find('\n'), rest.size());
}

// A character that the file doesn't make with an escape of its own (\u007e), so that it can only be ours.
char unused_mark(std::string_view toml)
{
    constexpr std::string_view marks = "~^`|@$!;";
    const auto escaped = [&](char mark) {
        const auto low = fmt::format("00{:02x}", static_cast<int>(mark)),
                   high = fmt::format("00{:02X}", static_cast<int>(mark));
        return toml.find(low) != npos || toml.find(high) != npos;
    };
    const auto unused = std::ranges::find_if_not(marks, escaped);
    return unused == marks.end() ? '\x7f' : *unused; // which the parser refuses wherever it stands
}

}

std::optional<ForeignCharacter> first_foreign_character(std::string_view toml)
{
    std::size_t at = toml.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (at < toml.size()) {
        const char c = toml[at];
        if (static_cast<unsigned char>(c) >= 0x80) {
            const auto line = std::ranges::count(toml.substr(0, at), '\n') + 1;
            const auto character = to_code_points(toml.substr(at, 4)).substr(0, 1);
            return ForeignCharacter{static_cast<int>(line), from_code_points(character)};
        }
        if (c == '#') {
            at += end_of_comment(toml.substr(at));
        } else if (c == '"' || c == '\'') {
            const auto end = end_of_quoted(toml.substr(at));
            if (end == npos) return {}; // a flaw that is told better as what it is
            at += end;
        } else {
            ++at;
        }
    }
    return {};
}

AsciiSpelling::AsciiSpelling(std::string_view toml)
    : before_(toml.starts_with(byte_order_mark) ? byte_order_mark.size() : 0), mark_(unused_mark(toml))
{
    toml.remove_prefix(before_);
    constexpr std::string_view digits = "0123456789abcdef";
    text_.reserve(toml.size() * 3);
    for (const char c : toml) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && c != mark_)
            text_ += c;
        else
            (text_ += mark_).append(digits, byte >> 4, 1).append(digits, byte & 15, 1);
    }
}

std::string AsciiSpelling::back(std::string_view spelt) const
{
    std::string text;
    for (std::size_t at = 0; at < spelt.size(); ++at) {
        unsigned byte = 0;
        const auto* digits = spelt.data() + at + 1;
        const bool ours = spelt[at] == mark_ && at + 2 < spelt.size() &&
                          std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
        text += ours ? static_cast<char>(byte) : spelt[at];
        if (ours) at += 2;
    }
    return text;
}

std::size_t AsciiSpelling::place_of(std::size_t line, std::size_t column) const
{
    std::size_t start = 0;
    for (; line > 1 && start < text_.size(); --line)
        start = std::min(text_.find('\n', start), text_.size() - 1) + 1;
    const auto end = std::min(start + column - 1, text_.size());
    const auto marks = std::ranges::count(text_.substr(0, end), mark_);
    return before_ + end - 2 * static_cast<std::size_t>(marks);
}

}
