#include "intake/xml_reader.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "base/text.hpp"

namespace gongkai::intake {
namespace {

constexpr std::size_t piece = 64u << 10;
constexpr std::size_t longest_token = 1u << 20; // a cell holds 32,767 characters at most
constexpr int deepest = 256;

void append_point(std::string& out, unsigned long point)
{
    const bool allowed = point == 9 || point == 10 || point == 13 || (point >= 0x20 && point <= 0x10FFFF);
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    const auto c = allowed && !surrogate ? static_cast<char32_t>(point) : U'\uFFFD';
    if (c < 0x80)
        out += static_cast<char>(c);
    else
        out += from_code_points(std::u32string_view(&c, 1));
}

void append_entity(std::string& out, std::string_view entity)
{
    if (entity.size() > 1 && entity[0] == '#') {
        const bool hex = entity[1] == 'x' || entity[1] == 'X';
        const auto digits = entity.substr(hex ? 2 : 1);
        unsigned long point = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), point, hex ? 16 : 10);
        append_point(out, read.ec == std::errc() ? point : 0);
        return;
    }
    constexpr std::pair<std::string_view, char> named[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [word, character] : named) {
        if (entity != word) continue;
        out += character;
        return;
    }
    out.append("&").append(entity).append(";");
}

// ECMA-376 part 1, 22.9.2.19 (ST_Xstring): _xHHHH_ stands for a character XML cannot carry.
std::string without_escapes(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned point = 0;
        const char* digits = text.data() + i + 2;
        const bool escape = text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' &&
                            text[i + 6] == '_' &&
                            std::from_chars(digits, digits + 4, point, 16).ptr == digits + 4;
        if (escape) {
            append_point(out, point);
            i += 6;
        } else
            out += text[i];
    }
    return out;
}

}

void append_decoded(std::string& out, std::string_view raw)
{
    const auto from = out.size();
    while (!raw.empty()) {
        const auto amp = raw.find('&');
        out.append(raw.substr(0, amp));
        if (amp == raw.npos) break;
        raw.remove_prefix(amp + 1);
        const auto semicolon = raw.substr(0, 12).find(';');
        if (semicolon == raw.npos) {
            out += '&';
            continue;
        }
        append_entity(out, raw.substr(0, semicolon));
        raw.remove_prefix(semicolon + 1);
    }
    if (out.find("_x", from) != out.npos) out.replace(from, out.npos, without_escapes(out.substr(from)));
    const auto written = std::string_view(out).substr(from);
    if (std::ranges::any_of(written, [](char c) { return c < 0; }) && !is_utf8(written))
        out.replace(from, out.npos, from_code_points(to_code_points(written)));
}

std::string decoded(std::string_view raw)
{
    std::string out;
    append_decoded(out, raw);
    return out;
}

XmlReader::XmlReader(ByteSource source) : source_(std::move(source)), buffer_(2 * piece, '\0') {}

bool XmlReader::fill()
{
    if (exhausted_ || failed_) return false;
    if (end_ - at_ > longest_token) return !(failed_ = true);
    std::memmove(buffer_.data(), buffer_.data() + at_, end_ - at_);
    end_ -= at_;
    at_ = 0;
    if (buffer_.size() - end_ < piece) buffer_.resize(buffer_.size() * 2);
    const auto got = source_(std::span(buffer_.data() + end_, piece));
    failed_ = got < 0;
    exhausted_ = got == 0;
    if (got > 0) end_ += static_cast<std::size_t>(got);
    return got > 0;
}

XmlReader::Token XmlReader::next()
{
    if (close_pending_) {
        close_pending_ = false;
        --depth_;
        return Token::close;
    }
    for (;;) {
        if (at_ == end_ && !fill()) return failed_ || depth_ != 0 ? Token::broken : Token::end;
        if (buffer_[at_] != '<') return text_token();
        const auto token = markup_token();
        if (token != Token::end) return token; // `end` here means: a comment, read on
    }
}

XmlReader::Token XmlReader::text_token()
{
    std::size_t looked = 0;
    for (;;) {
        const void* found = std::memchr(buffer_.data() + at_ + looked, '<', end_ - at_ - looked);
        if (found) {
            const auto length =
                static_cast<std::size_t>(static_cast<const char*>(found) - (buffer_.data() + at_));
            raw_ = std::string_view(buffer_.data() + at_, length);
            verbatim_ = false;
            at_ += length;
            return Token::text;
        }
        looked = end_ - at_;
        if (fill()) continue;
        raw_ = std::string_view(buffer_.data() + at_, end_ - at_);
        at_ = end_;
        const bool blank = std::ranges::all_of(raw_, [](char c) { return c >= 0 && c <= ' '; });
        return !failed_ && depth_ == 0 && blank ? Token::end : Token::broken;
    }
}

// Relative to at_, since filling moves the buffer; npos when it never comes.
std::size_t XmlReader::find(std::string_view wanted, std::size_t from)
{
    for (;;) {
        const auto found = std::string_view(buffer_.data() + at_, end_ - at_).find(wanted, from);
        if (found != std::string_view::npos) return found;
        const auto have = end_ - at_;
        from = std::max(from, have > wanted.size() ? have - wanted.size() : 0);
        if (!fill()) return std::string_view::npos;
    }
}

std::size_t XmlReader::end_of_tag()
{
    char quote = 0;
    for (std::size_t i = 1;; ++i) {
        while (at_ + i >= end_)
            if (!fill()) return std::string_view::npos;
        const char c = buffer_[at_ + i];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '>')
            return i;
        else if (c == '"' || c == '\'')
            quote = c;
    }
}

XmlReader::Token XmlReader::markup_token()
{
    while (end_ - at_ < 9 && fill()) {
    }
    if (end_ - at_ < 3) return Token::broken;
    if (buffer_[at_ + 1] == '!' || buffer_[at_ + 1] == '?') return special_token();
    const auto close = end_of_tag();
    return close == std::string_view::npos ? Token::broken : tag_token(close);
}

XmlReader::Token XmlReader::tag_token(std::size_t close)
{
    auto inside = std::string_view(buffer_.data() + at_ + 1, close - 1);
    at_ += close + 1;
    const bool closing = !inside.empty() && inside.front() == '/';
    if (closing) inside.remove_prefix(1);
    const bool empty = !closing && !inside.empty() && inside.back() == '/';
    if (empty) inside.remove_suffix(1);
    const auto name_end = std::min(inside.find_first_of(" \t\r\n"), inside.size());
    name_ = inside.substr(0, name_end);
    attributes_ = inside.substr(name_end);
    if (const auto colon = name_.find(':'); colon != name_.npos) name_.remove_prefix(colon + 1);
    depth_ += closing ? -1 : 1;
    close_pending_ = empty;
    if (name_.empty() || depth_ < 0 || depth_ > deepest) return Token::broken;
    return closing ? Token::close : Token::open;
}

XmlReader::Token XmlReader::special_token()
{
    const auto head = std::string_view(buffer_.data() + at_, end_ - at_);
    if (head.starts_with("<?")) return jump_past("?>");
    if (head.starts_with("<!--")) return jump_past("-->");
    if (!head.starts_with("<![CDATA[")) {
        declares_entities_ = true;
        return Token::broken;
    }
    const auto close = find("]]>", 9);
    if (close == std::string_view::npos) return Token::broken;
    raw_ = std::string_view(buffer_.data() + at_ + 9, close - 9);
    verbatim_ = true;
    at_ += close + 3;
    return Token::text;
}

XmlReader::Token XmlReader::jump_past(std::string_view closing)
{
    const auto close = find(closing, 2);
    if (close == std::string_view::npos) return Token::broken;
    at_ += close + closing.size();
    return Token::end;
}

std::string_view XmlReader::attribute(std::string_view wanted) const
{
    std::string_view found;
    each_attribute([&](std::string_view key, std::string_view value) {
        if (key == wanted) found = value;
    });
    return found;
}

void XmlReader::append_text(std::string& out) const
{
    if (!verbatim_) return append_decoded(out, raw_);
    out += is_utf8(raw_) ? std::string(raw_) : from_code_points(to_code_points(raw_));
}

bool XmlReader::skip()
{
    for (int depth = 1; depth > 0;) {
        const auto token = next();
        if (token == Token::broken || token == Token::end) return false;
        depth += token == Token::open ? 1 : token == Token::close ? -1 : 0;
    }
    return true;
}

bool XmlReader::gather(std::string& out)
{
    for (int depth = 1; depth > 0;) {
        const auto token = next();
        if (token == Token::broken || token == Token::end) return false;
        if (token == Token::text)
            append_text(out);
        else
            depth += token == Token::open ? 1 : -1;
    }
    return true;
}

}
