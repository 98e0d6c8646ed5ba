#include "render/out.hpp"

#include <array>
#include <cctype>
#include <fmt/format.h>
#include <iterator>

namespace gongkai::render {

namespace {

using Entities = std::array<std::string_view, 256>;

constexpr Entities between_tags = [] {
    Entities entities{};
    entities['&'] = "&amp;";
    entities['<'] = "&lt;";
    entities['>'] = "&gt;";
    return entities;
}();

constexpr Entities between_quotes = [] {
    Entities entities = between_tags;
    entities['"'] = "&quot;";
    entities['\''] = "&#39;";
    return entities;
}();

void append_escaped(std::string& to, std::string_view text, const Entities& entities)
{
    std::size_t plain_from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view entity = entities[static_cast<unsigned char>(text[i])];
        if (entity.empty()) continue;
        to.append(text, plain_from, i - plain_from).append(entity);
        plain_from = i + 1;
    }
    to.append(text, plain_from);
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_in_any_case(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() &&
           std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, lower);
}

// Browsers drop tabs and line breaks inside an address and blanks before it, so "java\tscript:" would run.
bool has_control_characters(std::string_view address)
{
    return std::ranges::any_of(address, [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; });
}

bool is_relative(std::string_view address)
{
    const std::size_t end = address.find_first_of(":/?#");
    return end == std::string_view::npos || address[end] != ':';
}

bool may_be_followed(std::string_view address)
{
    if (has_control_characters(address) || address.starts_with(' ')) return false;
    if (is_relative(address)) return true;
    return std::ranges::any_of(std::array<std::string_view, 4>{"http:", "https:", "mailto:", "tel:"},
                               [&](auto scheme) { return starts_with_in_any_case(address, scheme); });
}

bool is_picture(std::string_view address)
{
    if (has_control_characters(address)) return false;
    return starts_with_in_any_case(address, "data:image/png;") ||
           starts_with_in_any_case(address, "data:image/jpeg;") ||
           starts_with_in_any_case(address, "data:image/svg+xml;") ||
           starts_with_in_any_case(address, "data:image/svg+xml,");
}

}

Out& Out::raw(Literal literal)
{
    written_.append(literal.text());
    return *this;
}

Out& Out::text(std::string_view text)
{
    append_escaped(written_, text, between_tags);
    return *this;
}

Out& Out::attribute(std::string_view text)
{
    append_escaped(written_, text, between_quotes);
    return *this;
}

Out& Out::url(std::string_view address)
{
    return attribute(may_be_followed(address) ? address : "#");
}

Out& Out::url_part(std::string_view text)
{
    static constexpr std::string_view kept = "-._~";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_plain = byte < 0x80 && (std::isalnum(byte) || kept.find(c) != kept.npos);
        if (is_plain)
            written_ += c;
        else
            fmt::format_to(std::back_inserter(written_), "%{:02X}", byte);
    }
    return *this;
}

Out& Out::source(std::string_view address)
{
    return is_picture(address) ? attribute(address) : url(address);
}

Out& Out::html(const Html& html)
{
    written_.append(html.text());
    return *this;
}

Html escaped(std::string_view text)
{
    Out out;
    out.text(text);
    return out.take_html();
}

}
