#pragma once
// What somebody in office has to do today, most urgent first: one list, one button each.

#include "store/duties.hpp"
#include "web/work/wording.hpp"

#include <map>

namespace gongkai::web::work {

struct StartForm { // begins the disclosure of a duty
    std::string village;
    std::string item;
    std::string period;
    std::string csrf;
};

struct DutyCard {
    std::string tone;
    std::string title;
    std::string words;
    std::optional<Why> why;
    std::optional<Link> go_on;      // there is a draft
    std::optional<StartForm> start; // there is none yet
};

struct RowGroup {
    std::string title;
    std::vector<Row> rows;
};

struct TodayPage {
    Page page;
    std::string title;
    std::string lead;
    std::vector<DutyCard> cards;
    std::vector<RowGroup> groups;
    std::optional<Empty> empty;
    std::vector<Link> actions;
};

struct DutyPage { // one duty: why then, how it stands, the button
    Page page;
    Head head;
    DutyCard card;
    std::vector<std::string> contents; // what it must say
    std::optional<Link> edition;
};

TodayPage today_page(Visit& visit);
DutyPage duty_page(Visit& visit, const store::DutyRow& duty);

// Duties around today with their drafts, of the villages in which the actor holds one of these roles.
using Roles = std::initializer_list<domain::Role>;
std::vector<store::DutyRow> duties_around(app::Office& office, const std::string& scope);
std::vector<std::string> scopes_of(const domain::Actor& actor, Roles roles);

std::string duty_href(const store::DutyRow& duty);

}
