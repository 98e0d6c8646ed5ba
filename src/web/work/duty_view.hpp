#pragma once
// One duty with its evidence and everything that can be done about it; the duties of a village that are still open, or all
// of one item.

#include "domain/division.hpp"
#include "web/shared/as_of.hpp"
#include "web/shared/duty_evidence.hpp"
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
    std::vector<std::string> facts; // who wrote down what happened
    std::optional<DutyCard> card;   // none as of a past day
    DutyEvidence evidence;
    std::vector<std::string> contents; // what it must say
    std::optional<Link> edition;
    std::vector<DutyForm> forms;
};

struct DutyMistake { // what was said no to, and what was typed
    Refusal refusal;
    std::string reason;
    std::string happened_on = {};
};

DutyPage duty_page(Visit& visit, const store::DutyRow& duty, const AsOf& at, const std::optional<DutyMistake>& mistake);

struct VillageDutiesPage {
    Page page;
    Head head;
    std::vector<RowGroup> groups;
    std::optional<Empty> empty;
    std::vector<Link> actions;
};

VillageDutiesPage village_duties_page(Visit& visit, const domain::Division& village);

struct ItemAsked { // which duties of an item
    std::string item;
    std::optional<domain::DutyOrigin> origin = {};
    std::optional<Month> due = {}; // those due in it
    AsOf at;
};
VillageDutiesPage item_duties_page(Visit& visit, const domain::Division& village, const ItemAsked& asked);

}
