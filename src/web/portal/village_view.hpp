#pragma once
// A village or community on one page: how it stands, this month's money, what is new, what is missing and why.

#include "domain/division.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct DutyLine { // a duty with the law behind its date
    Row row;
    Why why;
    std::optional<Link> count = {}; // of its days
};

struct MonthMoney { // the last published month
    std::string title; // 10月的钱
    std::string lead;
    Equation equation;
    std::string words; // the biggest income and expenditure
    Link all;
};

struct ItemGroup { // items of one class of the catalogue
    std::string title;
    std::vector<Row> items;
};

struct VillagePage {
    Page page;
    Head head;
    std::string summary;
    std::string summary_tone;
    std::string summary_note;
    bool has_missing = false;
    std::optional<MonthMoney> money;
    std::optional<Empty> no_money;
    std::vector<Row> recent;
    std::vector<DutyLine> missing;
    std::string more_missing; // how many there are beyond those shown
    std::string standing;     // how many standing items were never shown
    std::vector<DutyLine> coming;
    std::string duties_href;
    std::string calendar_href;
    std::string places_href;
    std::string copies_href;
    std::vector<ItemGroup> catalogue;
    std::string catalogue_href;
    std::vector<std::string> contacts;
};

VillagePage village_page(Visit& visit, const domain::Division& village);

}
