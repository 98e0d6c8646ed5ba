#pragma once
// Civil dates of Asia/Shanghai (UTC+8, no daylight saving since 1991) and instants of UTC.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

// Types of our own over chrono's, so that JSON and SQL conversions are found for them.
struct Date : std::chrono::year_month_day {
    constexpr Date() : year_month_day(std::chrono::year(1970) / 1 / 1) {}
    constexpr Date(std::chrono::year_month_day day) : year_month_day(day) {}
    constexpr Date(std::chrono::year_month_day_last day) : year_month_day(day) {}
    constexpr Date(std::chrono::sys_days day) : year_month_day(day) {}
};

struct Month : std::chrono::year_month {
    constexpr Month() : year_month(std::chrono::year(1970) / 1) {}
    constexpr Month(std::chrono::year_month month) : year_month(month) {}
};

struct Instant : std::chrono::sys_time<std::chrono::milliseconds> { // UTC
    constexpr Instant() = default;
    constexpr Instant(std::chrono::sys_time<std::chrono::milliseconds> at) : time_point(at) {}
};

struct Quarter {
    int year = 0;
    unsigned number = 0; // 1 to 4
    auto operator<=>(const Quarter&) const = default;
};

std::optional<Date> parse_date(std::string_view text);       // 2026-11-24, and only a day that exists
std::optional<Month> parse_month(std::string_view text);     // 2026-11
std::optional<Quarter> parse_quarter(std::string_view text); // 2025Q4
std::optional<Instant> parse_instant(std::string_view text); // 2026-11-24T03:31:15.250Z, milliseconds optional

std::string to_text(Date date);       // 2026-11-24
std::string to_text(Month month);     // 2026-11
std::string to_text(Quarter quarter); // 2025Q4
std::string to_text(Instant instant); // 2026-11-24T03:31:15.250Z

Date plus_days(Date date, int days);
int days_between(Date from, Date to); // to − from
Date last_day(Month month);
Date first_day(Month month);
Month plus_months(Month month, int months);
Date first_day(Quarter quarter);
Date last_day(Quarter quarter);
Quarter plus_quarters(Quarter quarter, int quarters);
Month month_of(Date date);
Quarter quarter_of(Date date);

Date shanghai_date(Instant instant);        // the calendar day on the wall in China
std::string shanghai_minute(Instant instant); // 2026-11-24 11:31, as government meta tags want it
Instant shanghai_midnight(Date date);       // 00:00 of that day

}
