#include "domain/sheet_mark.hpp"

#include <array>
#include <charconv>

#include "base/text.hpp"
#include "domain/edition_code.hpp"

namespace gongkai::domain {
namespace {

bool is_hex(std::string_view text)
{
    return text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::string lower(std::string text)
{
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::string upper(std::string text)
{
    for (auto& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

// Scheme and host may be written either way (RFC 3986, 6.2.2.1); a path may not.
std::string with_host(const std::string& site, std::string (*written)(std::string))
{
    const auto scheme = site.find("//");
    const auto path = site.find('/', scheme == site.npos ? 0 : scheme + 2);
    return written(site.substr(0, path)) + (path == site.npos ? "" : site.substr(path));
}

constexpr std::size_t number_digits = 13; // of 64 bits, five a digit

std::string number_of(const std::string& hex)
{
    std::uint64_t value = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    std::array<char, number_digits> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), value, 32).ptr;
    const std::string written(digits.begin(), end);
    return upper(std::string(number_digits - written.size(), '0') + written);
}

std::optional<std::string> hex_of(std::string_view number)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value, 32);
    if (number.size() != number_digits || error != std::errc{} || end != number.data() + number.size())
        return {};
    return fmt::format("{:0{}x}", value, commitment_digits);
}

std::optional<std::int64_t> number(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value >= 0 ? std::optional(value)
                                                                                  : std::nullopt;
}

Refusal unreadable()
{
    return {.says = "sheet_mark.unreadable", .field = "code"};
}

Result<> read_claim(SheetMark& mark, const std::string& claim)
{
    const auto value = claim.substr(std::min<std::size_t>(2, claim.size()));
    if (claim.starts_with("c=")) {
        mark.commitment_begins = lower(value);
        if (value.empty() || value.size() > 64 || !is_hex(mark.commitment_begins))
            return refuse(unreadable());
    } else if (claim.starts_with("i=")) {
        mark.position = number(value);
        if (!mark.position) return refuse(unreadable());
    } else if (claim.starts_with("d=")) {
        mark.day_code = value;
    }
    return {};
}

std::string_view before(std::string_view text, std::string_view any_of)
{
    return text.substr(0, text.find_first_of(any_of));
}

// The short address's last part: code, number and day code, with a full stop between.
Result<SheetMark> read_short(const std::string& site, std::string_view text)
{
    const auto parts = split(text, '.');
    SheetMark mark{.site = site, .code = TRY(read_edition_code(parts[0]))};
    if (parts.size() == 1) return mark;
    const auto hex = hex_of(parts[1]);
    if (!hex || parts.size() > 3) return refuse(unreadable());
    mark.commitment_begins = *hex;
    if (parts.size() == 3) mark.day_code = parts[2];
    return mark;
}

}

std::string sheet_address(const std::string& site, const std::string& code, const std::string& commitment,
                          const std::string& day_code)
{
    const auto address =
        with_host(site, upper) + "/E/" + code + "." + number_of(commitment.substr(0, commitment_digits));
    return day_code.empty() ? address : address + "." + day_code;
}

std::string claims_of(const SheetMark& mark)
{
    std::vector<std::string> claims;
    if (!mark.commitment_begins.empty()) claims.push_back("c=" + mark.commitment_begins);
    if (mark.position) claims.push_back("i=" + std::to_string(*mark.position));
    if (!mark.day_code.empty()) claims.push_back("d=" + mark.day_code);
    return join(claims, "&");
}

Result<SheetMark> read_sheet_mark(std::string_view text)
{
    const auto typed = trim(text);
    if (const auto path = typed.find("/E/"); path != typed.npos)
        return read_short(with_host(typed.substr(0, path), lower),
                          before(std::string_view(typed).substr(path + 3), "/?# "));
    const auto path = typed.find("/e/");
    if (path == typed.npos) return SheetMark{.code = TRY(read_edition_code(typed))};
    SheetMark mark{.site = with_host(typed.substr(0, path), lower),
                   .code = TRY(read_edition_code(before(std::string_view(typed).substr(path + 3), "/?# ")))};
    const auto query = typed.find('?');
    if (query == typed.npos) return mark;
    for (const auto& claim : split(before(std::string_view(typed).substr(query + 1), "#"), '&'))
        TRY(read_claim(mark, claim));
    return mark;
}

Contradiction contradiction(const SheetMark& mark, const std::string& commitment,
                            std::optional<std::int64_t> position)
{
    if (!commitment.starts_with(mark.commitment_begins)) return Contradiction::commitment;
    if (mark.position && position && *mark.position != *position) return Contradiction::position;
    return Contradiction::none;
}

}
