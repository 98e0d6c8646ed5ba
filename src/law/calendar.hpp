#pragma once
// Working days as the State Council arranges them year by year. A year without a table is refused, never guessed.

#include "base/date.hpp"
#include "base/result.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace gongkai::law {

struct CalendarYear {
    int year = 0;
    std::string notice; // the document that fixed it
    std::string source;
    std::set<std::chrono::sys_days> off;      // weekdays and weekends without work, by the notice
    std::set<std::chrono::sys_days> worked;   // weekend days worked in exchange
};

class Calendar {
public:
    void add(CalendarYear year);
    bool has(int year) const { return years_.contains(year); }
    std::vector<int> years() const;

    Result<bool> is_working_day(Date date) const;
    Result<std::vector<Date>> working_days_after(Date start, int count) const; // the start day isn't counted
    Result<Date> plus_working_days(Date start, int count) const;
    Result<Date> next_working_day(Date date) const; // the date itself when it is one

private:
    std::map<int, CalendarYear> years_;
};

}
