#pragma once
// What a password must be like. Two named policies, because the two standards contradict each other.

#include "base/date.hpp"
#include "base/result.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::domain {

struct PasswordPolicy {
    std::string_view name;
    std::size_t least_length = 10;
    int least_classes = 3;             // of small letters, capitals, digits, everything else
    int longest_days = 90;             // then a new one is asked for; 0: never
    int barred_former = 5;
};

// GB/T 22239-2019, 8.1.4.1 a): complexity and regular change.
inline constexpr PasswordPolicy gbt22239{"gbt22239", 10, 3, 90, 5};
// OWASP ASVS 5.0, 6.2: length, no composition rules, no change without cause.
inline constexpr PasswordPolicy asvs{"asvs", 12, 1, 0, 0};

std::optional<PasswordPolicy> password_policy(std::string_view name);

// Refused when too short, too simple, among the most common, or made of `own`: login, name, village, site.
Result<> judge_password(const PasswordPolicy& policy, std::string_view password, const std::vector<std::string>& own);

bool is_common_password(std::string_view password); // in any case, with digits and signs at the end

// After this moment a new one must be chosen; nothing when the policy never asks.
std::optional<Instant> password_ends_at(const PasswordPolicy& policy, std::optional<Instant> set_at);

}
