#include "intake/number_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include "base/date.hpp"

namespace gongkai::intake {
namespace {

constexpr int last_serial = 2'958'465; // 9999-12-31, the last day a spreadsheet knows

std::optional<double> parse(std::string_view raw)
{
    double value = 0;
    const auto read = std::from_chars(raw.data(), raw.data() + raw.size(), value);
    if (read.ec != std::errc() || read.ptr != raw.data() + raw.size() || !std::isfinite(value)) return {};
    return value;
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// Already what a person sees: no exponent, at most 15 digits or a whole number, no idle zeros behind the
// point.
bool is_plain(std::string_view raw)
{
    const bool negative = raw.starts_with('-');
    if (negative) raw.remove_prefix(1);
    const auto point = raw.find('.');
    const auto whole = raw.substr(0, point);
    if (raw == "0") return !negative;
    if (whole.empty() || !std::ranges::all_of(whole, is_digit) || (whole.size() > 1 && whole[0] == '0'))
        return false;
    if (point == raw.npos) return true;
    const auto part = raw.substr(point + 1);
    return !part.empty() && part.back() != '0' && whole.size() + part.size() <= 15 &&
           std::ranges::all_of(part, is_digit);
}

// Fifteen digits and then zeros, where to_chars would go on with the digits of the nearest binary fraction.
std::string whole_text(double value)
{
    auto text = fmt::format("{:.14e}", value);
    const auto e = text.find('e');
    const auto zeros = std::stoul(text.substr(e + 2)) - 14;
    text.resize(e);
    std::erase(text, '.');
    return text + std::string(zeros, '0');
}

}

// Spreadsheets show 15 significant digits at most, so the dust of binary fractions beyond them is not
// content.
std::string number_text(std::string_view raw)
{
    if (is_plain(raw)) return std::string(raw);
    const auto value = parse(raw);
    if (!value) return std::string(raw);
    const auto rounded = parse(fmt::format("{:.15g}", *value)).value_or(*value);
    const double size = std::abs(rounded);
    if (size != 0 && (size >= 1e21 || size < 1e-9)) return fmt::format("{}", rounded);
    if (size >= 1e15) return whole_text(rounded);
    char text[64];
    const auto written =
        std::to_chars(text, text + sizeof text, rounded == 0 ? 0.0 : rounded, std::chars_format::fixed);
    return std::string(text, written.ptr);
}

// ECMA-376 part 1, 18.8.30 (numFmt), with the numbers China, Japan and Korea use for their dates.
bool is_date_format(int number)
{
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
           (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
}

bool is_date_format(std::string_view code)
{
    code = code.substr(0, code.find(';'));
    bool day_or_year = false, month = false, clock = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = static_cast<char>(code[i] | 0x20);
        if (code[i] == '"' || code[i] == '[') {
            i = std::min(code.find(code[i] == '"' ? '"' : ']', i + 1), code.size());
        } else if (code[i] == '\\' || code[i] == '_' || code[i] == '*') {
            ++i;
        } else if (code[i] >= 'A') {
            day_or_year = day_or_year || c == 'y' || c == 'd';
            month = month || c == 'm';
            clock = clock || c == 'h' || c == 's';
        }
    }
    return day_or_year || (month && !clock);
}

std::optional<std::string> date_text(std::string_view raw, Epoch epoch)
{
    const auto serial = parse(raw);
    if (!serial || *serial < 1 || *serial > last_serial) return {};
    auto day = static_cast<int>(*serial);
    auto seconds = static_cast<int>(std::lround((*serial - day) * 86400));
    if (seconds == 86400) {
        ++day;
        seconds = 0;
    }
    // The 1900 system counts a 29 February 1900 that never was, as serial 60.
    if (epoch == Epoch::of_1900 && day == 60) return {};
    const int since = epoch == Epoch::of_1904 ? day + 1462 : day < 60 ? day + 1 : day;
    const auto date = to_text(plus_days(Date(std::chrono::year(1899) / 12 / 30), since));
    if (seconds == 0) return date;
    return fmt::format("{}T{:02}:{:02}:{:02}", date, seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}
