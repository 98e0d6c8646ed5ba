#pragma once
// A village's duties of one year, each with how it stands and why it is due that day; its figures; the evidence of one.

#include "domain/division.hpp"
#include "web/portal/village_view.hpp"
#include "web/shared/as_of.hpp"
#include "web/shared/duty_evidence.hpp"
#include "web/shared/trend.hpp"

namespace gongkai::web::portal {

struct DutyMonth {
    std::string title; // 11月到期
    std::vector<DutyLine> duties;
};

struct DutiesPage {
    Page page;
    Head head;
    std::string summary;
    std::vector<Link> years;
    std::vector<Tag> legend;
    std::vector<DutyMonth> months;   // the latest first
    std::vector<DutyMonth> standing; // what is public for good: still missing, there already
    std::optional<Empty> none;
    std::optional<Trend> trend;     // none before anything was due
    std::string updated;            // when something became public last
    std::string never_title;
    std::vector<Row> never;         // items of which nothing was ever public
    std::string address;
    Field on; // another day
};

DutiesPage duties_page(Visit& visit, const domain::Division& village, int year, const AsOf& at);

struct PublicDutyPage { // one duty and its evidence, by offices
    Page page;
    Head head;
    DutyEvidence evidence;
};

PublicDutyPage public_duty_page(Visit& visit, const domain::Division& village, const store::DutyRow& duty, const AsOf& at);

}
