#include "law/reader.hpp"

#include <fmt/format.h>

namespace gongkai::law {

namespace {

using std::chrono::sys_days;

bool is_weekend(Date date) { return std::chrono::weekday(sys_days(date)).iso_encoding() >= 6; }

void read_holiday(const Toml& table, CalendarYear& year)
{
    table.text("name");
    const Date from = table.date("from");
    const Date to = table.date("to");
    if (to < from || days_between(from, to) > 14) {
        table.problem("\"from\" and \"to\" don't make a holiday");
        return;
    }
    for (Date day = from; day <= to; day = plus_days(day, 1)) year.off.insert(sys_days(day));
    // The holiday around New Year's Day may begin in the year before.
    if (static_cast<int>(to.year()) != year.year) table.problem("the holiday is not in this file's year");
    table.refuse_unknown_keys();
}

}

std::optional<CalendarYear> read_calendar(const Toml& root)
{
    CalendarYear year;
    year.year = static_cast<int>(root.integer("year"));
    year.notice = root.text("notice");
    year.source = root.text("source");
    for (const auto& table : root.tables("holiday")) read_holiday(table, year);
    for (const auto& day : root.dates("worked")) {
        const bool fits = static_cast<int>(day.year()) == year.year && is_weekend(day);
        if (!fits) root.at("worked").problem(fmt::format("{} is not a weekend day of this year", to_text(day)));
        if (year.off.contains(sys_days(day)))
            root.at("worked").problem(fmt::format("{} is both off and worked", to_text(day)));
        year.worked.insert(sys_days(day));
    }
    if (year.off.empty()) root.problem("there is no [[holiday]]");
    root.refuse_unknown_keys();
    return year.year > 0 ? std::optional(year) : std::nullopt;
}

}
