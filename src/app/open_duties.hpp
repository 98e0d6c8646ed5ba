#pragma once
// Opens the monthly and quarterly duties of every village up to today: idempotent and incremental, so that it can
// run at every start and every night.

#include "app/office.hpp"

namespace gongkai::app {

struct OpenDuties {
    Date from;              // first day on which a duty could have been due
    std::string scope = {}; // only villages within; empty: all
    std::string item = {};  // only this one; empty: all of the catalogue
};

struct OpenedDuties {
    std::int64_t opened = 0;
    std::int64_t known = 0;
};

Result<OpenedDuties> open_duties(Office& office, const OpenDuties& order);

}
