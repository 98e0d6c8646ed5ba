#include "http/head.hpp"

#include "http/request.hpp"

#include <array>

namespace gongkai::http {

namespace {

enum : std::uint8_t { token_char = 1, target_char = 2, value_char = 4, host_char = 8, word_char = 16 };

constexpr auto classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (unsigned c = 0x21; c < 0x7f; ++c) table[c] = target_char | value_char;
    for (unsigned c = 0x80; c < 0x100; ++c) table[c] = value_char;
    table[' '] = table['\t'] = value_char;
    table['#'] = table['"'] = table['<'] = table['>'] = table['\\'] = table['^'] = table['`'] = value_char;
    table['{'] = table['|'] = table['}'] = value_char;
    const auto mark = [&](std::string_view chars, std::uint8_t bit) {
        for (const char c : chars) table[static_cast<unsigned char>(c)] |= bit;
    };
    constexpr std::string_view alnum = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    mark(alnum, token_char | host_char | word_char);
    mark("!#$%&'*+-.^_`|~", token_char);
    mark("-._~%", host_char);
    return table;
}();

bool all(std::string_view text, std::uint8_t bit)
{
    for (const char c : text)
        if (!(classes[static_cast<unsigned char>(c)] & bit)) return false;
    return true;
}

std::string_view without_blanks(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

bool lists(std::string_view value, std::string_view token)
{
    while (!value.empty()) {
        const auto piece = value.substr(0, value.find(','));
        if (equal_ignoring_case(without_blanks(piece), token)) return true;
        value.remove_prefix(std::min(value.size(), piece.size() + 1));
    }
    return false;
}

bool is_port(std::string_view text) // with its colon, or nothing
{
    return text.empty() ||
           (text.size() <= 6 && text.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

// RFC 3986, 3.2: a name, an IPv4 address or an IPv6 address in brackets, and a port. Of the letters that a
// name could have, those that no host has ("!$&'()*+,;=") are refused.
bool is_host(std::string_view text)
{
    if (text.starts_with('[')) {
        const auto end = text.find_first_not_of("0123456789abcdefABCDEF:.", 1);
        return end != std::string_view::npos && end > 2 && text[end] == ']' &&
               (end + 1 == text.size() || text[end + 1] == ':') && is_port(text.substr(end + 1));
    }
    const auto colon = std::min(text.find(':'), text.size());
    return colon > 0 && all(text.substr(0, colon), host_char) && is_port(text.substr(colon));
}

// Written otherwise, but the same to a gateway that turns "-" into "_" or drops it: Content_Length.
bool imitates(std::string_view name, std::string_view real)
{
    if (name.size() + 1 < real.size()) return false;
    std::size_t at = 0;
    for (const char c : name) {
        if (!(classes[static_cast<unsigned char>(c)] & word_char)) continue;
        if (at < real.size() && real[at] == '-') ++at;
        if (at == real.size() || !equal_ignoring_case({&c, 1}, real.substr(at, 1))) return false;
        ++at;
    }
    return at == real.size() && !equal_ignoring_case(name, real);
}

bool has_bare_line_feed(std::string_view bytes)
{
    for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1))
        if (at == 0 || bytes[at - 1] != '\r') return true;
    return false;
}

// Bodies are taken as they are. The transfer's coding in the place of the content's is somebody's trick.
int understand_coding(std::string_view value)
{
    if (lists(value, "chunked")) return 400;
    return equal_ignoring_case(value, "identity") ? 0 : 415;
}

}

std::string_view Head::field(std::string_view name) const
{
    for (const auto& field : fields)
        if (equal_ignoring_case(field.name, name)) return field.value;
    return {};
}

HeadParser::Outcome HeadParser::refuse(int status)
{
    status_ = status;
    return Outcome::refused;
}

HeadParser::Outcome HeadParser::judge_incomplete(std::string_view bytes)
{
    if (has_bare_line_feed(bytes)) return refuse(400);
    const auto line_end = bytes.find("\r\n");
    if (std::min(line_end, bytes.size() - bytes.ends_with('\r')) > limits_.line) return refuse(414);
    const bool hopeless = !all(bytes.substr(0, bytes.find_first_of(" \r")), token_char);
    if (hopeless) return refuse(400); // a TLS hello, say, need not wait for the time-out
    if (line_end == std::string_view::npos) return Outcome::incomplete;
    constexpr std::size_t part_of_the_end = 3; // of the CRLFs that aren't counted once they are whole
    return bytes.size() - line_end > limits_.bytes + part_of_the_end ? refuse(431) : Outcome::incomplete;
}

HeadParser::Outcome HeadParser::parse(std::string_view bytes)
{
    // One empty line before a request is forgiven, as RFC 9112, 2.2 asks.
    const std::size_t skipped = bytes.starts_with("\r\n") ? 2 : 0;
    bytes.remove_prefix(skipped);
    if (bytes.empty() || bytes == "\r") return Outcome::incomplete;
    const auto end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos) return judge_incomplete(bytes);

    auto fields = std::move(head_.fields);
    fields.clear();
    head_ = Head{};
    head_.fields = std::move(fields);
    hosts_ = 0;
    absolute_ = http_1_0_ = false;
    head_.size = skipped + end + 4;
    const auto line_end = bytes.find("\r\n");
    if (line_end > limits_.line) return refuse(414);
    if (end - line_end > limits_.bytes) return refuse(431);
    if (const int status = read_request_line(bytes.substr(0, line_end))) return refuse(status);
    if (line_end != end)
        if (const int status = read_fields(bytes.substr(line_end + 2, end - line_end - 2))) return refuse(status);
    if (const int status = check_whole()) return refuse(status);
    return Outcome::complete;
}

int HeadParser::read_request_line(std::string_view line)
{
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last || first == 0) return 400;
    head_.method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (!all(head_.method, token_char) || target.empty() || !all(target, target_char)) return 400;
    const bool shaped = version.size() == 8 && version.starts_with("HTTP/") && version[6] == '.' &&
                        version[5] >= '0' && version[5] <= '9' && version[7] >= '0' && version[7] <= '9';
    if (!shaped) return 400;
    if (version[5] != '1') return 505;
    http_1_0_ = version[7] == '0';
    if (http_1_0_) head_.keep_alive = false;
    return read_target(target);
}

int HeadParser::read_target(std::string_view target)
{
    if (target == "*") {
        head_.target = target;
        return head_.method == "OPTIONS" ? 0 : 400;
    }
    if (!target.starts_with('/')) {
        const auto scheme = target.substr(0, target.find("://"));
        const bool is_address = scheme.size() < target.size() &&
                                (equal_ignoring_case(scheme, "http") || equal_ignoring_case(scheme, "https"));
        if (!is_address) return head_.method == "CONNECT" ? 501 : 400;
        target.remove_prefix(scheme.size() + 3);
        head_.host = target.substr(0, target.find_first_of("/?"));
        if (!is_host(head_.host)) return 400;
        absolute_ = true;
        target.remove_prefix(head_.host.size());
        if (target.empty()) target = "/";
    }
    head_.target = target;
    return 0;
}

int HeadParser::read_fields(std::string_view lines)
{
    while (!lines.empty()) {
        const auto line = lines.substr(0, lines.find("\r\n"));
        lines.remove_prefix(std::min(lines.size(), line.size() + 2));
        if (head_.fields.size() == limits_.fields) return 431;
        const auto colon = line.find(':');
        if (colon == 0 || colon == std::string_view::npos) return 400;
        const HeadField field{line.substr(0, colon), without_blanks(line.substr(colon + 1))};
        if (!all(field.name, token_char) || !all(field.value, value_char)) return 400;
        head_.fields.push_back(field);
        if (const int status = understand(field)) return status;
    }
    return 0;
}

int HeadParser::understand(const HeadField& field)
{
    const auto is = [&](std::string_view name) { return equal_ignoring_case(field.name, name); };
    if (imitates(field.name, "content-length") || imitates(field.name, "transfer-encoding")) return 400;
    switch (field.name.size()) {
    case 4:
        if (!is("host")) return 0;
        if (++hosts_ > 1 || !is_host(field.value)) return 400;
        if (!absolute_) head_.host = field.value;
        return 0;
    case 6:
        if (!is("expect")) return 0;
        if (!equal_ignoring_case(field.value, "100-continue")) return 417;
        head_.expects_continue = !http_1_0_;
        return 0;
    case 10:
        if (is("connection") && lists(field.value, "close")) head_.keep_alive = false;
        return 0;
    case 14: return is("content-length") ? understand_length(field.value) : 0;
    case 16: return is("content-encoding") ? understand_coding(field.value) : 0;
    case 17: return is("transfer-encoding") ? understand_encoding(field.value) : 0;
    default: return 0;
    }
}

int HeadParser::understand_length(std::string_view value)
{
    const bool digits = !value.empty() && value.size() <= 18 &&
                        value.find_first_not_of("0123456789") == std::string_view::npos;
    if (!digits || (value.size() > 1 && value.front() == '0') || head_.content_length) return 400;
    std::uint64_t length = 0;
    for (const char c : value) length = length * 10 + static_cast<std::uint64_t>(c - '0');
    head_.content_length = length;
    return 0;
}

int HeadParser::understand_encoding(std::string_view value)
{
    if (head_.chunked || http_1_0_) return 400;
    if (!equal_ignoring_case(value, "chunked")) return !value.empty() && all(value, token_char) ? 501 : 400;
    head_.chunked = true;
    return 0;
}

int HeadParser::check_whole() const
{
    if (hosts_ == 0 && !http_1_0_) return 400;
    if (head_.chunked && head_.content_length) return 400;
    return 0;
}

}
