#include "domain/ledger_date.hpp"

#include <charconv>
#include <chrono>

#include "base/text.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain {
namespace {

using namespace std::chrono;

constexpr int first_year = 1949, last_year = 2099; // what else stands where a year may be is none

std::optional<Date> existing(int year_number, int month_number, int day_number)
{
    if (year_number < first_year || year_number > last_year) return {};
    if (month_number < 1 || month_number > 12 || day_number < 1 || day_number > 31) return {};
    const Date date(year_month_day(year(year_number), month(static_cast<unsigned>(month_number)),
                                   day(static_cast<unsigned>(day_number))));
    return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

int year_for(int month_number, Month period)
{
    const int own = static_cast<int>(period.year());
    const int gap = month_number - static_cast<int>(static_cast<unsigned>(period.month()));
    return gap > 6 ? own - 1 : gap < -6 ? own + 1 : own;
}

// Excel counts days from 1899-12-30 (its 1900 was a leap year); 32874 is 1990, 73050 is 2099.
std::optional<Date> from_serial(int serial)
{
    if (serial < 32874 || serial > 73050) return {};
    return Date(sys_days(year(1899) / 12 / 30) + days(serial));
}

std::optional<Date> from_digits(int number)
{
    return existing(number / 10000, number / 100 % 100, number % 100);
}

std::optional<Date> from_number_cell(std::string_view text, std::optional<Month> period)
{
    const auto dot = text.find('.');
    int whole = 0;
    const auto end = dot == text.npos ? text.size() : dot;
    const auto read = std::from_chars(text.data(), text.data() + end, whole);
    if (read.ec != std::errc() || read.ptr != text.data() + end) return {};
    if (whole >= 19490101) return dot == text.npos ? from_digits(whole) : std::nullopt;
    if (whole >= 32874) return from_serial(whole); // a fraction is the time of day
    if (!period) return {};
    if (dot == text.npos)
        return whole <= 31 ? existing(static_cast<int>(period->year()),
                                      static_cast<int>(static_cast<unsigned>(period->month())), whole)
                           : std::nullopt;
    const auto tail = text.substr(dot + 1);
    int day_number = 0;
    std::from_chars(tail.data(), tail.data() + tail.size(), day_number);
    if (tail.size() > 2 || (tail.size() == 1 && day_number <= 3)) return {}; // 10.1 may have been 10.10
    return existing(year_for(whole, *period), whole, day_number);
}

}

std::optional<Date> read_day(std::string_view text, Cell::Kind kind, std::optional<Month> period)
{
    const auto word = words::plain(text);
    if (word.empty()) return {};
    if (const auto iso = parse_date(word.substr(0, 10))) return iso;
    if (kind == Cell::Kind::number)
        if (const auto number = from_number_cell(word, period)) return number;
    if (kind == Cell::Kind::number && word.find_first_not_of("0123456789.") == word.npos) return {};
    const auto numbers = words::date_numbers(word);
    if (numbers.size() == 3)
        return existing(numbers[0] < 100 ? 2000 + numbers[0] : numbers[0], numbers[1], numbers[2]);
    if (numbers.size() == 1 && numbers[0] >= 19490101) return from_digits(numbers[0]);
    if (numbers.size() == 1 && numbers[0] >= 32874) return from_serial(numbers[0]);
    if (!period) return {};
    if (numbers.size() == 2 && numbers[0] <= 12)
        return existing(year_for(numbers[0], *period), numbers[0], numbers[1]);
    if (numbers.size() == 1)
        return existing(static_cast<int>(period->year()),
                        static_cast<int>(static_cast<unsigned>(period->month())), numbers[0]);
    return {};
}

}
