#pragma once
// One cell of the town's grid: the duties of a village for a matter, told by the one that needs help most.

#include "store/duties.hpp"
#include "web/shared/as_of.hpp"
#include "web/shared/parts.hpp"

#include <vector>

namespace gongkai::web::work {

struct StateCount {
    std::size_t on_time = 0, late = 0, missing = 0, excused = 0, all = 0; // "nothing this period" is on time
};
void count(StateCount& counted, const store::DutyRow& duty, Date on);

// Leads to its evidence: the duty's own page, or where there are several, the page of the item's duties.
Cell grid_cell(const std::vector<store::DutyRow>& duties, const std::string& column, const AsOf& at, const std::string& which = {});

}
