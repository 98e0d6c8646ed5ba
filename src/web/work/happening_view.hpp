#pragma once
// The form on which something that happened is written down, with the day it makes due and why.

#include "app/record_happening.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct TypedHappening { // as the form sends it
    std::string village;
    std::string kind; // standing, immediate, staged: which matters are offered
    std::string item;
    std::string happened_on;
    std::string words;
    std::string stage;
    std::string project;
    std::string project_name;
};
BOOST_DESCRIBE_STRUCT(TypedHappening, (), (village, kind, item, happened_on, words, stage, project, project_name))

Result<app::RecordHappening> order_of(const TypedHappening& typed);

struct HappeningPage {
    Page page;
    Head head;
    std::vector<Link> kinds;
    Errors errors;
    std::string kind;
    std::string village;
    bool names_village = false; // among the fields: there are several
    std::vector<Field> fields;
    std::string day_found; // 到期日：…
    std::optional<Why> why;
};

struct HappeningAnswer { // what came of looking at it
    std::optional<law::Due> due = {};
    std::optional<Refusal> refusal = {};
};

HappeningPage happening_page(Visit& visit, const TypedHappening& typed, const HappeningAnswer& answer);

}
