#include "domain/division.hpp"

#include <algorithm>

namespace gongkai::domain {
namespace {

Result<DivisionKind> village_kind(std::string_view code)
{
    const int number = (code[9] - '0') * 100 + (code[10] - '0') * 10 + (code[11] - '0');
    if ((number >= 1 && number <= 199) || (number >= 400 && number <= 499)) return DivisionKind::community;
    if (number >= 200 && number <= 599) return DivisionKind::village;
    return refuse({.says = "division.village_number", .field = "code", .with = {std::string(code)}});
}

}

Result<DivisionKind> kind_of(std::string_view code)
{
    if (!std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; }))
        return refuse({.says = "division.not_digits", .field = "code", .with = {std::string(code)}});
    switch (code.size()) {
    case 2: return DivisionKind::province;
    case 4: return DivisionKind::city;
    case 6: return DivisionKind::county;
    case 9: return DivisionKind::town;
    case 12: return village_kind(code);
    default: return refuse({.says = "division.length", .field = "code", .with = {std::string(code)}});
    }
}

std::optional<std::string> parent_of(std::string_view code)
{
    for (const std::size_t length : {9u, 6u, 4u, 2u})
        if (code.size() > length) return std::string(code.substr(0, length));
    return {};
}

bool is_within(std::string_view code, std::string_view scope)
{
    return code.starts_with(scope);
}

bool is_village_level(DivisionKind kind)
{
    return kind == DivisionKind::village || kind == DivisionKind::community;
}

}
