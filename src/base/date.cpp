#include "base/date.hpp"

#include <fmt/format.h>

namespace gongkai {
namespace {

using namespace std::chrono;
constexpr auto shanghai_offset = hours(8);

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count)
{
    if (text.size() < from + count) return {};
    int value = 0;
    for (const char c : text.substr(from, count)) {
        if (c < '0' || c > '9') return {};
        value = value * 10 + (c - '0');
    }
    return value;
}

}

std::optional<Date> parse_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const auto y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
    if (!y || !m || !d) return {};
    const Date date = year_month_day(year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d)));
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Month> parse_month(std::string_view text)
{
    if (text.size() != 7) return {};
    const auto first = parse_date(std::string(text) + "-01");
    return first ? std::optional(month_of(*first)) : std::nullopt;
}

std::optional<Quarter> parse_quarter(std::string_view text)
{
    if (text.size() != 6 || text[4] != 'Q' || text[5] < '1' || text[5] > '4') return {};
    const auto y = digits(text, 0, 4);
    if (!y) return {};
    return Quarter{*y, static_cast<unsigned>(text[5] - '0')};
}

std::optional<Instant> parse_instant(std::string_view text)
{
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text.back() != 'Z') return {};
    const auto date = parse_date(text.substr(0, 10));
    const auto h = digits(text, 11, 2), m = digits(text, 14, 2), s = digits(text, 17, 2);
    if (!date || !h || !m || !s || *h > 23 || *m > 59 || *s > 60) return {};
    int thousandths = 0;
    if (text.size() != 20) {
        const auto fraction = text.size() == 24 && text[19] == '.' ? digits(text, 20, 3) : std::nullopt;
        if (!fraction) return {};
        thousandths = *fraction;
    }
    return Instant(sys_days(*date) + hours(*h) + minutes(*m) + seconds(*s) + milliseconds(thousandths));
}

std::string to_text(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::string to_text(Month month)
{
    return fmt::format("{:04}-{:02}", int(month.year()), unsigned(month.month()));
}

std::string to_text(Quarter quarter)
{
    return fmt::format("{:04}Q{}", quarter.year, quarter.number);
}

std::string to_text(Instant instant)
{
    const auto day = floor<days>(instant);
    const hh_mm_ss clock(instant - day);
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", to_text(Date(sys_days(day))), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(), clock.subseconds().count());
}

Date plus_days(Date date, int count)
{
    return Date(sys_days(sys_days(date) + days(count)));
}

int days_between(Date from, Date to)
{
    return static_cast<int>((sys_days(to) - sys_days(from)).count());
}

Date last_day(Month month)
{
    return Date(month / last);
}

Date first_day(Month month)
{
    return Date(month / day(1));
}

Month plus_months(Month month, int count)
{
    return Month(year_month(month) + months(count));
}

Date first_day(Quarter quarter)
{
    return Date(year(quarter.year) / month(quarter.number * 3 - 2) / day(1));
}

Date last_day(Quarter quarter)
{
    return Date(year(quarter.year) / month(quarter.number * 3) / last);
}

Quarter plus_quarters(Quarter quarter, int count)
{
    const int index = quarter.year * 4 + static_cast<int>(quarter.number) - 1 + count;
    return {index / 4, static_cast<unsigned>(index % 4) + 1};
}

Month month_of(Date date)
{
    return Month(date.year() / date.month());
}

Quarter quarter_of(Date date)
{
    return {int(date.year()), (unsigned(date.month()) + 2) / 3};
}

Date shanghai_date(Instant instant)
{
    return Date(floor<days>(instant + shanghai_offset));
}

std::string shanghai_minute(Instant instant)
{
    const auto local = instant + shanghai_offset;
    const hh_mm_ss clock(floor<minutes>(local - floor<days>(local)));
    return fmt::format("{} {:02}:{:02}", to_text(shanghai_date(instant)), clock.hours().count(),
                       clock.minutes().count());
}

Instant shanghai_midnight(Date date)
{
    return Instant(sys_days(date) - shanghai_offset);
}

}
