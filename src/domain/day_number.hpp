#pragma once
// Days as two bytes, so that millions of them stand side by side: counted from 2000-01-01, good until 2089.

#include <algorithm>
#include <cstdint>
#include <limits>

#include "base/date.hpp"

namespace gongkai::domain {

using DayNumber = std::int16_t;

constexpr DayNumber never_day = std::numeric_limits<DayNumber>::max(); // later than every day
constexpr DayNumber no_day = std::numeric_limits<DayNumber>::min();    // earlier than every day
constexpr Date day_zero = Date(std::chrono::year(2000) / 1 / 1);

// A day outside the span becomes its nearest end, still a day.
inline DayNumber day_number(Date date)
{
    return static_cast<DayNumber>(std::clamp(days_between(day_zero, date), no_day + 1, never_day - 1));
}
inline Date date_of(DayNumber day)
{
    return plus_days(day_zero, day);
}

}
