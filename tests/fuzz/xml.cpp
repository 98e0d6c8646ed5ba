// The XML reader sees the same tokens however the bytes are unpacked.
#include <cstring>

#include "base/text.hpp"
#include "fuzz/support/target.hpp"
#include "intake/xml_reader.hpp"

namespace gongkai::intake {
namespace {

using Token = XmlReader::Token;

XmlReader reader_of(std::string_view bytes, std::size_t step)
{
    return XmlReader([bytes, step](std::span<char> room) mutable {
        const auto count = std::min({step, bytes.size(), room.size()});
        std::memcpy(room.data(), bytes.data(), count);
        bytes.remove_prefix(count);
        return static_cast<std::ptrdiff_t>(count);
    });
}

std::string tokens_of(std::string_view bytes, std::size_t step)
{
    auto xml = reader_of(bytes, step);
    std::string seen;
    for (;;) {
        const auto token = xml.next();
        seen += static_cast<char>('0' + static_cast<int>(token));
        if (token == Token::broken) return seen + (xml.declares_entities() ? "entities" : "");
        if (token == Token::end) return seen;
        if (token == Token::text) {
            std::string text;
            xml.append_text(text);
            ENSURE(is_utf8(text));
            seen.append(xml.raw()).append("|").append(text);
            continue;
        }
        seen.append(xml.name());
        if (token == Token::open)
            xml.each_attribute([&](std::string_view key, std::string_view value) {
                seen.append("|").append(key).append("=").append(decoded(value));
            });
    }
}

}

FUZZ_TARGET(xml)
{
    const auto whole = tokens_of(bytes, bytes.size() + 1);
    for (const std::size_t step : {1u, 7u})
        ENSURE(tokens_of(bytes, step) == whole);
    std::string words;
    auto xml = reader_of(bytes, 64);
    if (xml.next() == Token::open && xml.gather(words)) ENSURE(is_utf8(words));
}

}
