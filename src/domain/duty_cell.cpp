#include "domain/duty_cell.hpp"

namespace gongkai::domain {

DutyCell duty_cell(Date opens_on, Date due_on, const DutyFacts& facts)
{
    DutyCell cell{day_number(opens_on), day_number(due_on), never_day, 0};
    const bool is_late = facts.fulfilled && facts.fulfilled->on > due_on;
    if (facts.ended && (!facts.fulfilled || (is_late && facts.ended->on <= facts.fulfilled->on))) {
        cell.settled = day_number(facts.ended->on);
        cell.marks = static_cast<std::uint8_t>(DutyMark::excused);
    } else if (facts.fulfilled) {
        cell.settled = day_number(facts.fulfilled->on);
        if (facts.fulfilled->nothing_this_period) cell.marks = static_cast<std::uint8_t>(DutyMark::nothing);
    }
    return cell;
}

}
