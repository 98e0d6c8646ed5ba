#include "privacy/numbers.hpp"

#include <algorithm>
#include <chrono>

namespace gongkai::privacy {
namespace {

int number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

bool all_digits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// GB/T 2260: the first two digits name the province, the next two the prefecture (90 where a county hangs
// directly below the province).
bool is_region(std::string_view digits)
{
    constexpr std::string_view provinces =
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 "
        "61 62 63 64 65 71 81 82 83";
    const auto prefecture = number(digits.substr(2, 2));
    const auto province = provinces.find(digits.substr(0, 2));
    return province != provinces.npos && province % 3 == 0 && digits.substr(4, 2) != "00" &&
           ((prefecture >= 1 && prefecture <= 70) || prefecture == 90);
}

bool is_birthday(int year, std::string_view month_and_day)
{
    using namespace std::chrono;
    const year_month_day day(std::chrono::year(year),
                             month(static_cast<unsigned>(number(month_and_day.substr(0, 2)))),
                             std::chrono::day(static_cast<unsigned>(number(month_and_day.substr(2, 2)))));
    return day.ok();
}

}

bool has_birth_and_region(std::string_view digits)
{
    if (digits.size() != 18 || !all_digits(digits.substr(0, 17))) return false;
    const auto year = number(digits.substr(6, 4));
    return year >= 1880 && year <= 2050 && is_region(digits) && is_birthday(year, digits.substr(10, 4));
}

// GB 11643-1999, 5: ISO 7064 MOD 11-2 over seventeen digits; a remainder of ten is written X.
bool is_identity_18(std::string_view digits)
{
    constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (!has_birth_and_region(digits)) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i)
        sum += weights[i] * (digits[i] - '0');
    return "10X98765432"[sum % 11] == digits[17];
}

bool is_identity_15(std::string_view digits)
{
    return digits.size() == 15 && all_digits(digits) && is_region(digits) && digits.substr(12) != "000" &&
           is_birthday(1900 + number(digits.substr(6, 2)), digits.substr(8, 4));
}

bool passes_luhn(std::string_view digits)
{
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

// UnionPay issues under 62 and a few older openings; one long number in ten passes Luhn by chance, so other
// issuers' cards are believed only beside a word that says card or account.
bool is_bank_card(std::string_view digits)
{
    if (digits.size() < 16 || digits.size() > 19 || !all_digits(digits)) return false;
    constexpr std::string_view openings[] = {"62", "9558", "6013", "6033", "6858", "9400", "9559"};
    return std::ranges::any_of(openings, [&](auto opening) { return digits.starts_with(opening); }) &&
           passes_luhn(digits);
}

// The ranges the ministry has allotted to mobile operators, virtual ones and data cards included.
bool is_mobile(std::string_view digits)
{
    if (digits.size() != 11 || !all_digits(digits) || digits[0] != '1') return false;
    constexpr std::string_view third[10] = {"",          "",     "",          "0123456789", "456789",
                                            "012356789", "2567", "012356789", "0123456789", "012356789"};
    return third[digits[1] - '0'].find(digits[2]) != std::string_view::npos;
}

std::size_t area_code_length(std::string_view digits)
{
    if (digits.size() < 3 || digits[0] != '0') return 0;
    if (digits.starts_with("010") || digits[1] == '2') return 3;
    return digits[1] >= '3' && digits.size() >= 4 ? 4 : 0;
}

bool is_landline(std::string_view area_code, std::string_view number)
{
    return !area_code.empty() && area_code_length(area_code) == area_code.size() && all_digits(number) &&
           (number.size() == 7 || number.size() == 8) && number[0] >= '2' && number[0] <= '8';
}

}
