#pragma once
// Why one duty is due on its day, step by step and day by day.

#include "domain/division.hpp"
#include "web/shared/explanation.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct ExplanationPage {
    Page page;
    Head head;
    Tag state;
    std::string ended; // excused or lapsed, and why
    std::vector<Because> because;
    DayCount count;
    std::vector<Link> onward;
};

ExplanationPage explanation_page(Visit& visit, const domain::Division& village, const store::DutyRow& duty);

}
