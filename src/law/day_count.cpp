#include "law/day_count.hpp"

#include <fmt/format.h>

namespace gongkai::law {
namespace {

struct Span { // of one count
    std::optional<Date> start, end;
    bool working_days = false;
    bool backwards = false;
    std::optional<Date> rolled_to;
};

Span span_of(const std::vector<Step>& why)
{
    Span span;
    for (const auto& step : why) {
        if (step.says == "why.start_not_counted" || (step.says == "why.event" && !span.start)) span.start = step.date;
        if (step.says == "why.plus_days" || step.says == "why.plus_working_days" || step.says == "why.minus_days")
            span.end = step.date;
        span.working_days = span.working_days || step.says == "why.plus_working_days";
        span.backwards = span.backwards || step.says == "why.minus_days";
        if (step.says == "why.rolled") span.rolled_to = step.date;
    }
    return span;
}

// A day that isn't worked has a reason, and where an arrangement made it so, the document that did.
CountedDay day_off_or_on(const Statutes& statutes, Date date)
{
    CountedDay day{.date = date, .reason = DayReason::counted, .number = 0, .notice = {}};
    const bool is_weekend = std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding() > 5;
    const auto known = statutes.calendar().is_working_day(date);
    const bool is_worked = known ? *known : !is_weekend;
    if (is_worked != is_weekend) {
        if (is_weekend) day.reason = DayReason::weekend;
        return day;
    }
    day.reason = is_weekend ? DayReason::worked : DayReason::holiday;
    const auto* arrangement = statutes.cite(fmt::format("calendar.{}", static_cast<int>(date.year())));
    if (arrangement) day.notice = arrangement->law;
    return day;
}

CountedDay day_of(const Statutes& statutes, const Span& span, Date date, int& number)
{
    if (!span.working_days) return {.date = date, .reason = DayReason::counted, .number = ++number, .notice = {}};
    auto day = day_off_or_on(statutes, date);
    if (day.reason == DayReason::counted || day.reason == DayReason::worked) day.number = ++number;
    return day;
}

// The last day turned out to be one off: from there to the working day that follows.
void roll(const Statutes& statutes, std::vector<CountedDay>& days, Date to)
{
    days.back().reason = DayReason::rolled_over;
    for (Date date = plus_days(days.back().date, 1); date < to; date = plus_days(date, 1))
        days.push_back(day_off_or_on(statutes, date));
    days.push_back({.date = to, .reason = DayReason::ends_after, .number = 0, .notice = {}});
}

}

std::vector<CountedDay> day_by_day(const Statutes& statutes, const std::vector<Step>& why)
{
    const auto span = span_of(why);
    if (!span.start || !span.end) return {};
    std::vector<CountedDay> days{{.date = *span.start, .reason = DayReason::event, .number = 0, .notice = {}}};
    int number = 0;
    const int step = span.backwards ? -1 : 1;
    for (Date date = *span.start; date != *span.end;) {
        date = plus_days(date, step);
        days.push_back(day_of(statutes, span, date, number));
    }
    if (span.rolled_to && *span.rolled_to > days.back().date) roll(statutes, days, *span.rolled_to);
    return days;
}

}
