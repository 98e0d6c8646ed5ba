#include "domain/edition_code.hpp"

#include "base/ensure.hpp"
#include "base/text.hpp"

namespace gongkai::domain {
namespace {

constexpr std::string_view alphabet = "23456789ABCDEFGHJKMNPQRSTVWXY";
static_assert(alphabet.size() == 29);
constexpr std::size_t drawn = 6;
constexpr std::size_t longest_initials = 4;

unsigned tail_value(char c)
{
    return static_cast<unsigned>(alphabet.find(c));
}

unsigned initial_value(char c)
{
    return static_cast<unsigned>(c - 'A');
}

char check_character(std::string_view initials, std::string_view tail)
{
    unsigned sum = 0, weight = 2;
    for (const char c : initials) sum += initial_value(c) * weight++;
    for (const char c : tail) sum += tail_value(c) * weight++;
    return alphabet[sum % 29];
}

std::string written(std::string_view initials, std::string_view tail, char check)
{
    return std::string(initials) + "-" + std::string(tail.substr(0, 4)) + "-" + std::string(tail.substr(4)) + check;
}

std::string bare(std::string_view typed)
{
    std::string out;
    for (const char c : to_half_width(without_spaces(typed))) {
        if (c >= 'a' && c <= 'z') out += static_cast<char>(c - 'a' + 'A');
        else if (c != '-' && c != '_' && c != '.') out += c;
    }
    return out;
}

bool is_well_formed(std::string_view initials, std::string_view tail)
{
    for (const char c : initials)
        if (c < 'A' || c > 'Z') return false;
    return tail.find_first_not_of(alphabet) == std::string_view::npos;
}

}

std::string code_letters(std::string_view bytes, std::size_t count)
{
    ENSURE(bytes.size() >= count);
    std::string letters;
    for (const char byte : bytes.substr(0, count)) letters += alphabet[static_cast<unsigned char>(byte) % 29];
    return letters;
}

std::string edition_code(std::string_view initials, std::string_view random_bytes)
{
    ENSURE(!initials.empty() && initials.size() <= longest_initials);
    const auto tail = code_letters(random_bytes, drawn);
    return written(initials, tail, check_character(initials, tail));
}

Result<std::string> read_edition_code(std::string_view typed)
{
    const auto code = bare(typed);
    const Refusal shape{.says = "edition_code.shape", .field = "code"};
    if (code.size() < drawn + 2 || code.size() > longest_initials + drawn + 1) return refuse(shape);
    const auto initials = std::string_view(code).substr(0, code.size() - drawn - 1);
    const auto tail = std::string_view(code).substr(initials.size(), drawn);
    if (!is_well_formed(initials, tail)) return refuse(shape);
    if (check_character(initials, tail) != code.back())
        return refuse({.says = "edition_code.mistyped", .field = "code"});
    return written(initials, tail, code.back());
}

}
