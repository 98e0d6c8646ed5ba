#include "domain/password.hpp"

#include "base/text.hpp"
#include "domain/first_guesses.hpp"

#include <algorithm>

namespace gongkai::domain {

namespace {

char as_small(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string in_small(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), as_small);
    return small;
}

int class_count(std::string_view password)
{
    bool small = false, capital = false, digit = false, other = false;
    for (const char c : password) {
        if (c >= 'a' && c <= 'z')
            small = true;
        else if (c >= 'A' && c <= 'Z')
            capital = true;
        else if (c >= '0' && c <= '9')
            digit = true;
        else
            other = true;
    }
    return small + capital + digit + other;
}

bool is_one_character_again_and_again(std::string_view password)
{
    auto points = to_code_points(password);
    std::ranges::sort(points);
    return std::ranges::unique(points).begin() - points.begin() < 4;
}

// Whoever adds "2026!" to a common word has a common password.
std::string_view without_ending(std::string_view password)
{
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
    while (!password.empty() && !is_letter(password.back())) password.remove_suffix(1);
    return password;
}

bool is_made_of(std::string_view small_password, const std::string& own)
{
    const auto word = in_small(own);
    return length_of(word) >= 2 && small_password.find(word) != std::string_view::npos;
}

}

std::optional<PasswordPolicy> password_policy(std::string_view name)
{
    for (const auto& policy : {gbt22239, asvs})
        if (policy.name == name) return policy;
    return {};
}

bool is_common_password(std::string_view password)
{
    const auto small = in_small(password);
    const auto is_listed = [](std::string_view word) { return std::ranges::binary_search(first_guesses, word); };
    return is_listed(small) || is_listed(without_ending(small));
}

Result<> judge_password(const PasswordPolicy& policy, std::string_view password, const std::vector<std::string>& own)
{
    constexpr std::size_t longest = 256; // bytes: a hash of a book is a way to keep the server busy
    const auto no = [](const char* key, std::vector<std::string> with = {}) {
        return refuse({.says = key, .field = "password", .with = std::move(with)});
    };
    if (password.size() > longest) return no("password.too_long");
    if (length_of(password) < policy.least_length) return no("password.too_short", {std::to_string(policy.least_length)});
    if (class_count(password) < policy.least_classes)
        return no("password.too_simple", {std::to_string(policy.least_classes)});
    if (is_common_password(password) || is_one_character_again_and_again(password)) return no("password.common");
    const auto small = in_small(password);
    if (std::ranges::any_of(own, [&](const std::string& word) { return is_made_of(small, word); }))
        return no("password.own_words");
    return {};
}

std::optional<Instant> password_ends_at(const PasswordPolicy& policy, std::optional<Instant> set_at)
{
    if (!set_at || policy.longest_days == 0) return {};
    return Instant(*set_at + std::chrono::days(policy.longest_days));
}

}
