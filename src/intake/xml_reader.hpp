#pragma once
// A pull reader over XML that arrives in pieces: fast, bounded in memory, deaf to entities a file declares
// itself. It knows what a spreadsheet part needs and no more; prefixes are dropped from names.

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace gongkai::intake {

// Fills the span and says how much; 0 at the end, negative when the part cannot be unpacked.
using ByteSource = std::move_only_function<std::ptrdiff_t(std::span<char>)>;

class XmlReader {
public:
    enum class Token { open, close, text, end, broken };

    explicit XmlReader(ByteSource source);

    Token next();                                   // views taken before are gone
    std::string_view name() const { return name_; } // of the element opened or closed
    std::string_view raw() const { return raw_; }   // text as it stands in the file
    bool declares_entities() const { return declares_entities_; }

    template<class Visit>
    void each_attribute(Visit visit) const; // visit(local name, raw value)
    std::string_view attribute(std::string_view wanted) const;
    void append_text(std::string& out) const; // the text token, decoded, valid UTF-8

    // From an open tag to its close: skips it, or gathers the text of everything inside.
    bool skip();
    bool gather(std::string& out);

private:
    bool fill();
    Token text_token();
    Token markup_token();
    Token tag_token(std::size_t close);
    Token special_token();
    Token jump_past(std::string_view closing);
    std::size_t end_of_tag();
    std::size_t find(std::string_view wanted, std::size_t from);

    ByteSource source_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    std::string_view name_, attributes_, raw_;
    bool verbatim_ = false; // raw_ came from CDATA
    bool close_pending_ = false;
    bool exhausted_ = false;
    bool failed_ = false;
    bool declares_entities_ = false;
    int depth_ = 0;
};

void append_decoded(std::string& out, std::string_view raw); // entities and _x000D_ escapes resolved
std::string decoded(std::string_view raw);

template<class Visit>
void XmlReader::each_attribute(Visit visit) const
{
    auto rest = attributes_;
    for (;;) {
        const auto equals = rest.find('=');
        if (equals == rest.npos) return;
        auto key = rest.substr(0, equals);
        while (!key.empty() && static_cast<unsigned char>(key.back()) <= ' ')
            key.remove_suffix(1);
        while (!key.empty() && static_cast<unsigned char>(key.front()) <= ' ')
            key.remove_prefix(1);
        if (const auto colon = key.find(':'); colon != key.npos) key.remove_prefix(colon + 1);
        auto from = equals + 1;
        while (from < rest.size() && rest[from] != '"' && rest[from] != '\'')
            ++from;
        if (from >= rest.size()) return;
        const auto to = rest.find(rest[from], from + 1);
        if (to == rest.npos) return;
        visit(key, rest.substr(from + 1, to - from - 1));
        rest.remove_prefix(to + 1);
    }
}

}
