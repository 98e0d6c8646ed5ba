#pragma once
// Where a disclosure hangs. Only the website is known to this program so far; a register of boards adds its lines here.

#include "app/office.hpp"
#include "domain/course.hpp"
#include "store/duties.hpp"

#include <utility>

namespace gongkai::web {

std::vector<std::pair<std::string, std::string>> posting_lines(app::Office& office, const store::DutyRow& duty,
                                                               const std::vector<domain::CourseStep>& steps);

}
