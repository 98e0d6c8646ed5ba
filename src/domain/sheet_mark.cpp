#include "domain/sheet_mark.hpp"

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

}

std::string sheet_address(const std::string& site, const std::string& code, const std::string& commitment,
                          std::optional<std::int64_t> position, const std::string& day_code)
{
    auto address = site + "/e/" + code + "?c=" + commitment.substr(0, commitment_digits);
    if (position) address += "&i=" + std::to_string(*position);
    return day_code.empty() ? address : address + "&d=" + day_code;
}

Result<SheetMark> read_sheet_mark(std::string_view text)
{
    const auto typed = trim(text);
    const auto path = typed.find("/e/");
    if (path == typed.npos) return SheetMark{.code = TRY(read_edition_code(typed))};
    SheetMark mark{.site = lower(typed.substr(0, path)),
                   .code = TRY(read_edition_code(before(typed.substr(path + 3), "/?# ")))};
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
