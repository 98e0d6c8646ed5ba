#include "law/calendar.hpp"

#include <fmt/format.h>

namespace gongkai::law {

using std::chrono::sys_days;

void Calendar::add(CalendarYear year) { years_.insert_or_assign(year.year, std::move(year)); }

std::vector<int> Calendar::years() const
{
    std::vector<int> years;
    for (const auto& [number, year] : years_) years.push_back(number);
    return years;
}

Result<bool> Calendar::is_working_day(Date date) const
{
    const int number = static_cast<int>(date.year());
    const auto year = years_.find(number);
    if (year == years_.end())
        return refuse({Refusal::Kind::missing, "law.no_calendar", {}, "date", {std::to_string(number)}});
    const sys_days day = date;
    if (year->second.off.contains(day)) return false;
    if (year->second.worked.contains(day)) return true;
    const unsigned weekday = std::chrono::weekday(day).iso_encoding();
    return weekday <= 5;
}

Result<std::vector<Date>> Calendar::working_days_after(Date start, int count) const
{
    std::vector<Date> days;
    for (Date day = plus_days(start, 1); days.size() < static_cast<std::size_t>(count); day = plus_days(day, 1))
        if (TRY(is_working_day(day))) days.push_back(day);
    return days;
}

Result<Date> Calendar::plus_working_days(Date start, int count) const
{
    const auto days = TRY(working_days_after(start, count));
    return days.empty() ? start : days.back();
}

Result<Date> Calendar::next_working_day(Date date) const
{
    while (!TRY(is_working_day(date))) date = plus_days(date, 1);
    return date;
}

}
