#pragma once
// A count of days one by one, read off the steps of a due day: which days count, and why the others don't.

#include "law/due.hpp"

namespace gongkai::law {

enum class DayReason {
    event,         // the day itself, never counted
    counted,
    worked,        // a weekend day that is worked by arrangement: counted
    weekend,       // not counted, where working days are
    holiday,       // a day off by arrangement: not counted, where working days are
    rolled_over,   // the count ended here, on a day off, and goes on to the next working day
    ends_after,    // the working day on which it ends because of that
};
BOOST_DESCRIBE_ENUM(DayReason, event, counted, worked, weekend, holiday, rolled_over, ends_after)

struct CountedDay {
    Date date;
    DayReason reason = DayReason::counted;
    int number = 0;     // of the days that count; 0: doesn't count
    std::string notice; // the document that made it a day off, or a day of work
};

// Empty where nothing is counted, as with the end of a month. Backward counts go back from the event.
std::vector<CountedDay> day_by_day(const Statutes& statutes, const std::vector<Step>& why);

}
