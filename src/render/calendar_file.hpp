#pragma once
// Days as a file for calendars on telephones and computers (iCalendar, RFC 5545), written by libical.

#include <string>
#include <vector>

#include "base/date.hpp"

namespace gongkai::render {

struct CalendarDay { // a whole day
    std::string uid; // the same for ever
    Date day;
    std::string title;
    std::string words;
    std::string url;
    Instant changed_at;
    int sequence = 0; // grows when something about it changes
    bool is_cancelled = false;
};

struct CalendarFile {
    std::string name;
    std::vector<CalendarDay> days;
};

std::string to_icalendar(const CalendarFile& calendar);

}
