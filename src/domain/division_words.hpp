#pragma once
// Words by which lists of divisions are recognised.

#include <string>
#include <string_view>

namespace gongkai::domain {

std::string bare_name(std::string_view name); // 六道沟村 → 六道沟
bool is_code_head(std::string_view head);
bool is_name_head(std::string_view head);
bool is_first_day_head(std::string_view head); // of the division
bool is_last_day_head(std::string_view head);  // before it was merged or abolished

}
