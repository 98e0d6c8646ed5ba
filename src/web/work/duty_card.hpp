#pragma once
// A duty as a thing to do: how urgent, how far its draft is, why that day, and its one button.

#include "web/work/today_view.hpp"

namespace gongkai::web::work {

struct DutyAt { // a duty with the draft that is being worked on, if any
    store::DutyRow duty;
    std::optional<domain::Draft> draft;
};

DutyCard duty_card(Visit& visit, const DutyAt& at, bool may_start);
Row duty_row(app::Office& office, const DutyAt& at, bool name_village);
std::string draft_words(app::Office& office, const domain::Draft& draft); // 有 1 处要您看一下

}
