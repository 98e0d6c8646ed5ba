#pragma once
// How many duties of each month were met in time: the trend of a village or of a town (按时率).

#include "domain/duty.hpp"

#include <vector>

namespace gongkai::domain {

struct MonthTally { // of what was due in it; what is excused or lapsed is in none of these
    Month month = {};
    std::int64_t on_time = 0; // "nothing this period" counts here
    std::int64_t late = 0;
    std::int64_t missing = 0;

    std::int64_t asked() const { return on_time + late + missing; }
    std::optional<int> percent() const; // on time, rounded down, so that 100 means all; none where nothing was due
    bool operator==(const MonthTally&) const = default;
};

struct DueStanding {
    Date due_on;
    Standing standing;
};

constexpr int months_of_trend = 12;

// The last twelve months, the one of that day included, the oldest first.
std::vector<MonthTally> trend_of(const std::vector<DueStanding>& duties, Date on);
Date trend_begins(Date on);

}
