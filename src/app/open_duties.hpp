#pragma once
// Opens the duties of every village up to today, those of months and quarters, of standing items and of projects that
// go on: idempotent and incremental, so that it can run at every start and every night. What is open keeps its day and
// its reasons, whatever the law or the catalogue says later.

#include "app/office.hpp"

namespace gongkai::app {

struct OpenDuties {
    Date from;                               // first day on which a duty could have been due
    std::string scope = {};                  // only villages within; empty: all
    std::string item = {};                   // only this one; empty: all of the catalogue
    std::optional<Date> standing_from = {};  // from when standing items are asked for; none: from `from`
};

struct OpenedDuties {
    std::int64_t opened = 0;
    std::int64_t known = 0;
    std::int64_t lapsed = 0;
    std::int64_t without_day = 0; // no due day yet: the year's calendar isn't there; tried again next time
};

Result<OpenedDuties> open_duties(Office& office, const OpenDuties& order);

}
