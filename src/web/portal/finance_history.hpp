#pragma once
// Twelve months as pictures, and as a table for those who want the numbers.

#include "domain/comparison.hpp"
#include "web/portal/finance_view.hpp"

namespace gongkai::web::portal {

render::Html months_chart(const domain::MonthSum& now, const std::vector<domain::MonthSum>& before);
History history_of(const domain::MonthSum& now, const std::vector<domain::MonthSum>& before);

}
