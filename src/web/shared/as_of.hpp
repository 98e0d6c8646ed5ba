#pragma once
// A page as it was shown on a past day: ?on=2026-11-20.

#include "base/result.hpp"
#include "web/shared/fields.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web {

struct AsOf {
    Date day;
    bool is_past = false;
};

Result<AsOf> as_of_asked(const Visit& visit); // today when nothing is asked; refused for what is no past day
Banner as_of_banner(const AsOf& at, std::string today_href);
Field as_of_field(const AsOf& at);

}
