#pragma once
// One duty with everything that can be done about it, and all duties of a village that are still open.

#include "domain/division.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

struct DutyForm { // a few fields and a button, behind a line that opens it
    std::string offer;
    std::string means;
    std::string action;
    std::string button;
    std::string csrf;
    std::vector<Field> fields;
    bool is_open = false;
};

struct DutyPage { // one duty: why then, how it stands, the button
    Page page;
    Head head;
    Errors errors;
    std::vector<std::string> facts; // what happened, how it ended
    DutyCard card;
    std::vector<std::string> contents; // what it must say
    std::optional<Link> edition;
    std::vector<DutyForm> forms;
};

struct DutyMistake { // what was said no to, and what was typed
    Refusal refusal;
    std::string reason;
    std::string happened_on = {};
};

DutyPage duty_page(Visit& visit, const store::DutyRow& duty, const std::optional<DutyMistake>& mistake);

struct VillageDutiesPage {
    Page page;
    Head head;
    std::vector<RowGroup> groups;
    std::optional<Empty> empty;
    std::vector<Link> actions;
};

VillageDutiesPage village_duties_page(Visit& visit, const domain::Division& village);

}
