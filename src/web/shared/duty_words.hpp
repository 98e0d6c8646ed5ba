#pragma once
// How pages put a duty that isn't a month's or a quarter's: what happened, which project, how it ended.

#include "store/duties.hpp"

#include <string>

namespace gongkai::web {

std::string duty_title(const store::DutyRow& duty, const std::string& item); // 村民会议的决议：修村部道路
std::string end_words(const store::DutyRow& duty); // 准予免办（冯伟，11月28日）：…; empty when it hasn't ended

// A standing item that was never shown: in lists these are told together, or they would bury the rest.
bool is_first_standing(const store::DutyRow& duty);
std::string standing_words(std::size_t missing, std::size_t open); // 长期公开还没有的 21 项，其中 3 项过了日子

}
