#include "domain/account.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace gongkai::domain {

namespace {

bool is_han(char32_t c)
{
    return (c >= U'\u3400' && c <= U'\u9fff') || (c >= U'\U00020000' && c <= U'\U0003ffff');
}

bool is_ascii_letter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool may_stand_in_login(char32_t c)
{
    return is_han(c) || is_ascii_letter(c) || is_digit(c) || c == U'.' || c == U'-' || c == U'_';
}

// Names of minorities are written with a middle dot: 买买提·吐尔逊.
bool may_stand_in_name(char32_t c)
{
    return is_han(c) || is_ascii_letter(c) || c == U'·' || c == U' ';
}

}

std::string login_as_compared(std::string_view typed)
{
    auto login = to_half_width(trim(typed));
    std::ranges::transform(login, login.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return login;
}

Result<std::string> new_login(std::string_view typed)
{
    const auto login = login_as_compared(typed);
    const auto points = to_code_points(login);
    if (points.size() < 2 || points.size() > 32)
        return refuse({.says = "account.login_length", .field = "login"});
    if (!std::ranges::all_of(points, may_stand_in_login))
        return refuse({.says = "account.login_characters", .field = "login"});
    return login;
}

Result<std::string> person_name(std::string_view typed)
{
    const auto name = trim(typed);
    const auto points = to_code_points(name);
    if (points.size() < 2 || points.size() > 20 || !std::ranges::all_of(points, may_stand_in_name))
        return refuse({.says = "account.name_wrong", .field = "name"});
    return name;
}

}
