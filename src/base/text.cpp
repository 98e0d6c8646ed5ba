#include "base/text.hpp"

namespace gongkai {
namespace {

constexpr char32_t broken = 0xFFFD;

bool is_space(char32_t c)
{
    if (c > 0x3000 && c != 0xFEFF) return false; // all of Chinese
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x3000 || c == 0xFEFF || c == 0x200B ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

char32_t next_point(std::string_view bytes, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = byte(at++);
    if (lead < 0x80) return lead;
    if (lead > 0xE0 && lead < 0xED && at + 2 <= bytes.size() && ((byte(at) & byte(at + 1)) & 0xC0) == 0x80 &&
        ((byte(at) | byte(at + 1)) & 0x40) == 0) { // most of Chinese
        at += 2;
        return (lead & 0xFu) << 12 | (byte(at - 2) & 0x3Fu) << 6 | (byte(at - 1) & 0x3Fu);
    }
    const int more = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xC2 && lead < 0xE0 ? 1 : 0;
    if (more == 0 || at + static_cast<std::size_t>(more) > bytes.size()) return broken;
    char32_t point = lead & (0x3Fu >> more);
    for (int i = 0; i < more; ++i) {
        if ((byte(at + static_cast<std::size_t>(i)) & 0xC0) != 0x80) return broken;
        point = (point << 6) | (byte(at + static_cast<std::size_t>(i)) & 0x3Fu);
    }
    if ((more == 2 && point < 0x800) || (more == 3 && (point < 0x10000 || point > 0x10FFFF)) ||
        (point >= 0xD800 && point <= 0xDFFF))
        return broken;
    at += static_cast<std::size_t>(more);
    return point;
}

void append(std::string& out, char32_t c)
{
    const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        const char bytes[] = {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
        out.append(bytes, 2);
    } else if (c < 0x10000) {
        const char bytes[] = {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
        out.append(bytes, 3);
    } else {
        const char bytes[] = {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
        out.append(bytes, 4);
    }
}

constexpr char32_t gone = 0xFFFFFFFF;

// Each character as `change` wants it, or `gone`. Nearly all stay, and are copied as the bytes they are.
template <class Change> std::string changed(std::string_view text, Change change)
{
    std::string out;
    out.reserve(text.size());
    std::size_t kept_from = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        const char32_t c = next_point(text, at);
        const char32_t wanted = change(c);
        if (wanted == c && c != broken) continue;
        out.append(text, kept_from, from - kept_from);
        if (wanted != gone) append(out, wanted);
        kept_from = at;
    }
    out.append(text, kept_from, text.size() - kept_from);
    return out;
}

}

bool is_utf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const auto from = at;
        if (next_point(bytes, at) == broken && bytes.substr(from, 3) != "\xEF\xBF\xBD") return false;
    }
    return true;
}

std::u32string to_code_points(std::string_view text)
{
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) points += next_point(text, at);
    return points;
}

std::string from_code_points(std::u32string_view points)
{
    std::string out;
    out.reserve(points.size() * 3);
    for (const auto c : points) append(out, c);
    return out;
}

std::string trim(std::string_view text)
{
    std::size_t first = text.size(), last = 0; // where the words begin and end
    bool is_whole = true;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        const char32_t c = next_point(text, at);
        is_whole = is_whole && c != broken;
        if (is_space(c)) continue;
        first = std::min(first, from);
        last = at;
    }
    if (last == 0) return {};
    const auto words = text.substr(first, last - first);
    return is_whole ? std::string(words) : from_code_points(to_code_points(words));
}

std::string to_half_width(std::string_view text)
{
    return changed(text, [](char32_t c) -> char32_t {
        if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
        if (c == 0x3000) return ' ';
        return c == 0xFFE5 ? 0xA5 : c;
    });
}

std::string without_spaces(std::string_view text)
{
    return changed(text, [](char32_t c) { return is_space(c) ? gone : c; });
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0;;) {
        const auto to = text.find(separator, from);
        parts.emplace_back(text.substr(from, to - from));
        if (to == std::string_view::npos) return parts;
        from = to + 1;
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string out;
    for (const auto& part : parts) {
        if (&part != &parts.front()) out += separator;
        out += part;
    }
    return out;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::size_t length_of(std::string_view text)
{
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); ++length) next_point(text, at);
    return length;
}

std::string shorten(std::string_view text, std::size_t code_points)
{
    const auto points = to_code_points(text);
    if (points.size() <= code_points) return std::string(text);
    return from_code_points(std::u32string_view(points).substr(0, code_points)) + "…";
}

}
