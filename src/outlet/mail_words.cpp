#include <algorithm>
#include <fmt/format.h>

#include "base/hash.hpp"
#include "outlet/mail.hpp"

namespace gongkai::outlet {
namespace {

constexpr std::size_t longest_address = 254; // RFC 5321, 4.5.3.1.3
constexpr std::size_t longest_local = 64;
constexpr std::size_t most_bytes = 36; // 48 characters in base64, 12 around them and "Subject: " before: below 76

bool is_atom(std::string_view text)
{
    constexpr std::string_view others = "!#$%&'*+-/=?^_`{|}~.";
    return !text.empty() && text.front() != '.' && text.back() != '.' && text.find("..") == text.npos &&
           std::ranges::all_of(text, [&](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || others.find(c) != others.npos;
           });
}

bool is_domain(std::string_view text)
{
    const auto is_fine = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return is_atom(text) && text.find('.') != text.npos && std::ranges::all_of(text, is_fine) && text.front() != '-' &&
           text.back() != '-';
}

bool continues(char byte) // a further byte of one character
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

}

bool is_mail_address(std::string_view text)
{
    const auto at = text.find('@');
    if (at == text.npos || text.size() > longest_address || at > longest_local) return false;
    return is_atom(text.substr(0, at)) && is_domain(text.substr(at + 1));
}

std::string encoded_words(std::string_view utf8)
{
    std::string words;
    while (!utf8.empty()) {
        auto size = std::min(most_bytes, utf8.size());
        while (size > 1 && size < utf8.size() && continues(utf8[size])) --size;
        words += (words.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + to_base64(utf8.substr(0, size)) + "?=";
        utf8.remove_prefix(size);
    }
    return words;
}

std::string mail_date(Instant at)
{
    static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = shanghai_date(at);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - shanghai_midnight(day)));
    const auto weekday = std::chrono::weekday(std::chrono::sys_days(day)).c_encoding();
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0800", days[weekday], static_cast<unsigned>(day.day()),
                       months[static_cast<unsigned>(day.month()) - 1], static_cast<int>(day.year()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

}
