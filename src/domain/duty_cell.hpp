#pragma once
// One duty in seven bytes: when it opens and is due, when it was settled, and how.

#include "domain/day_number.hpp"
#include "domain/duty.hpp"

namespace gongkai::domain {

enum class DutyMark : std::uint8_t {
    nothing = 1,
    excused = 2
}; // else by a disclosure; a lapsed one counts as excused

struct DutyCell {
    DayNumber opens = never_day, due = never_day;
    DayNumber settled = no_day; // never_day: not yet; no_day: there is no such duty
    std::uint8_t marks = 0;     // of DutyMark
    bool exists() const { return settled != no_day; }
    auto operator<=>(const DutyCell&) const = default;
};

// What settled it: whichever came first, unless it was published in time all the same, as judge() says.
DutyCell duty_cell(Date opens_on, Date due_on, const DutyFacts& facts);

}
