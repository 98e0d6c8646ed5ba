#pragma once
// How pages speak of inspections of boards.

#include "app/office.hpp"
#include "domain/inspection.hpp"

namespace gongkai::web {

std::string point_words(domain::InspectionPoint point);           // 更新到本期
std::string result_words(const domain::InspectionResult& result); // 6 项中 5 项合格
std::string bad_words(const domain::InspectionResult& result); // 更新到本期（还贴着 8 月的）; empty: nothing
// 11月24日 检查，6 项中 5 项合格。不合格：更新到本期（还贴着 8 月的）
std::string inspection_words(app::Office& office, const domain::Inspection& inspection);

}
