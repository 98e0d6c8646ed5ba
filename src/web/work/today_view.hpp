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
    std::string carry_over = {}; // the other button: begin with what was said last
};

struct DutyCard {
    std::string tone;
    std::string title;
    std::string words;
    std::optional<Why> why;
    std::optional<Link> count = {}; // of the days behind it
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
    std::vector<Todo> tasks = {}; // of the town itself
    std::vector<Link> calendars = {}; // of the clerk's villages
};

TodayPage today_page(Visit& visit);

// Duties around today, of the villages in which the actor holds one of these roles; what isn't of a month or a quarter,
// however old.
using Roles = std::initializer_list<domain::Role>;
inline constexpr Roles monitors{domain::Role::town_officer, domain::Role::upper_officer};
std::vector<store::DutyRow> duties_around(app::Office& office, const std::string& scope);
std::vector<std::string> scopes_of(const domain::Actor& actor, Roles roles);

std::string duty_href(const store::DutyRow& duty);

}
