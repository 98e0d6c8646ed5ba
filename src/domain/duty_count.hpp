#pragma once
// The innermost loops of the duty index: villages one after the other, the duties of each line by line, so
// that a whole province is read once from front to back. A line is an item and one of its periods or events.

#include <cstddef>

#include "domain/duty_cell.hpp"

namespace gongkai::domain {

// Village v's row of settled and marks starts at v × width, that of its days at days_row[v] × width; without
// days_row, at v × width too.
struct DutyRows {
    const DayNumber* __restrict opens = nullptr;
    const DayNumber* __restrict due = nullptr;
    const std::uint32_t* __restrict days_row = nullptr;
    const DayNumber* __restrict settled = nullptr; // never_day: not yet; no_day: there is no such duty
    const std::uint8_t* __restrict marks = nullptr;
    std::size_t width = 0;
};
struct Villages { // from first up to last
    std::size_t first = 0, last = 0;
};

struct DueWithin { // only duties whose due day lies in it are counted, both ends included
    DayNumber from = no_day, to = never_day;
};

using LineCount = std::uint16_t;
constexpr std::size_t most_villages = 65'000; // that one of these can count

struct LineCounts { // for each line, how many duties stand so
    LineCount* __restrict duties, * __restrict on_time, * __restrict late, * __restrict nothing, * __restrict excused, * __restrict missing, * __restrict due_soon, * __restrict not_open;
};

// Each adds to what the counts hold.
void count_overdue(DutyRows rows, Villages of, DayNumber day,
                   LineCount* __restrict overdue); // due before the day, not settled by it
void count_standings(DutyRows rows, Villages of, DueWithin due, DayNumber day,
                     LineCounts counts); // what domain::judge tells apart

}
