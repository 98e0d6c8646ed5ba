#pragma once
// The code for the sheets that are printed today; the first one who prints draws it.

#include "app/office.hpp"
#include "domain/day_code.hpp"

namespace gongkai::app {

struct PrintDayCode {};

Result<domain::DayCode> print_day_code(Office& office, const PrintDayCode&);

// The same within another act's transaction.
domain::DayCode day_code_of_today(Office& office, db::Transaction& transaction);

}
