#include "base/text.hpp"

namespace gongkai {
namespace {

constexpr char32_t broken = 0xFFFD;

bool is_space(char32_t c)
{
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x3000 || c == 0xFEFF || c == 0x200B ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

char32_t next_point(std::string_view bytes, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = byte(at++);
    if (lead < 0x80) return lead;
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
    if (c < 0x80) out += static_cast<char>(c);
    else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
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
    const auto points = to_code_points(text);
    std::size_t from = 0, to = points.size();
    while (from < to && is_space(points[from])) ++from;
    while (to > from && is_space(points[to - 1])) --to;
    return from_code_points(std::u32string_view(points).substr(from, to - from));
}

std::string to_half_width(std::string_view text)
{
    auto points = to_code_points(text);
    for (auto& c : points) {
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
        else if (c == 0x3000) c = ' ';
        else if (c == 0xFFE5) c = 0xA5;
    }
    return from_code_points(points);
}

std::string without_spaces(std::string_view text)
{
    std::string out;
    for (const auto c : to_code_points(text))
        if (!is_space(c)) append(out, c);
    return out;
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
    return to_code_points(text).size();
}

std::string shorten(std::string_view text, std::size_t code_points)
{
    const auto points = to_code_points(text);
    if (points.size() <= code_points) return std::string(text);
    return from_code_points(std::u32string_view(points).substr(0, code_points)) + "…";
}

}
