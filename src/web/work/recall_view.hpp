#pragma once
// The sheets that have to come down (撤换单): for a clerk's villages, for a town, for one edition; on a page
// and as a list to take along.

#include "app/recall.hpp"
#include "web/shared/page.hpp"
#include "web/shared/parts.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

struct RecallLine { // one sheet
    std::string code;
    std::string href;
    std::string title;
    std::string note;    // why, since when, how long it hung
    std::string instead; // what hangs in its place
    std::optional<Tag> state;
};

struct RecallAtPlace {
    std::string place; // its row
    std::string title; // 六道沟村 村部公开栏
    std::string where;
    std::vector<RecallLine> lines;
};

struct RecallPage {
    Page page;
    Head head;
    std::string csrf;
    std::string overdue; // how many wait too long; empty: none
    std::vector<RecallAtPlace> places;
    std::vector<Link> print;
    std::optional<Empty> none = {};
};

RecallPage recall_page(Visit& visit);
std::string recall_pdf(Visit& visit);

std::vector<app::Recall>
recalls_in_charge(app::Office& office); // of the actor's villages, the longest overdue first
RecallLine recall_line(app::Office& office, const app::Recall& one);
std::optional<Row> recall_row(app::Office& office); // for the list of today: how many, how many too long

}
