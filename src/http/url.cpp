#include "http/url.hpp"

#include "base/text.hpp"

#include <boost/url.hpp>

namespace gongkai::http {

namespace {

int hex_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decode_escapes(std::string_view text, char space)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i] == space ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size()) return {};
        const int high = hex_value(text[i + 1]);
        const int low = hex_value(text[i + 2]);
        if (high < 0 || low < 0) return {};
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

bool has_dot_segment(std::string_view path)
{
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto segment = path.substr(0, path.find('/'));
        if (segment == "." || segment == "..") return true;
        path.remove_prefix(segment.size());
    }
    return false;
}

bool is_control(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

}

std::optional<std::string> decode_path(std::string_view path)
{
    if (!path.starts_with('/')) return {};
    auto decoded = decode_escapes(path, '\0');
    if (!decoded || !is_utf8(*decoded)) return {};
    if (std::ranges::count(*decoded, '/') != std::ranges::count(path, '/')) return {};
    if (std::ranges::any_of(*decoded, [](char c) { return is_control(c) || c == '\\'; })) return {};
    if (has_dot_segment(*decoded)) return {};
    return decoded;
}

std::optional<std::string> decode_query(std::string_view text)
{
    return decode_escapes(text, '+');
}

std::string encode_segment(std::string_view text)
{
    return boost::urls::encode({text.data(), text.size()}, boost::urls::unreserved_chars);
}

std::string link(std::string_view path,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> query)
{
    std::string out(path);
    char separator = '?';
    for (const auto& [name, value] : query) {
        out += separator + encode_segment(name) + '=' + encode_segment(value);
        separator = '&';
    }
    return out;
}

std::string same_site_path(std::string_view wanted, std::string_view otherwise)
{
    const auto path = wanted.substr(0, wanted.find_first_of("?#"));
    const bool elsewhere = wanted.starts_with("//") || wanted.find('\\') != std::string_view::npos ||
                           std::ranges::any_of(wanted, is_control);
    const auto parsed = boost::urls::parse_relative_ref({wanted.data(), wanted.size()});
    if (elsewhere || !decode_path(path) || !parsed || parsed->has_authority()) return std::string(otherwise);
    return std::string(wanted);
}

}
