#pragma once
// Where a disclosure can be seen, or could: on the web, on the boards that are in the register.

#include <utility>

#include "app/office.hpp"
#include "domain/course.hpp"
#include "store/duties.hpp"

namespace gongkai::web {

std::vector<std::pair<std::string, std::string>>
posting_lines(app::Office& office, const store::DutyRow& duty, const std::vector<domain::CourseStep>& steps);

}
