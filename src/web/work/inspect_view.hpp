#pragma once
// The form of an inspection, and the inspections there were; boards to inspect, and what was found wrong.

#include "domain/inspection.hpp"
#include "domain/place.hpp"
#include "http/form.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

struct PointFields {
    Field verdict;
    Field words;
};

struct InspectPage {
    Page page;
    Head head;
    Errors errors = {};
    std::string action;
    std::string csrf;
    std::vector<PointFields> points = {};
    Field photos;
    std::vector<std::string> history = {};
};

std::string inspect_href(const std::string& place);

InspectPage inspect_page(Visit& visit, const domain::Place& place, const http::Form& typed);
void add_refusals(InspectPage& view, const std::vector<Refusal>& refusals);

std::vector<std::string> inspection_lines(app::Office& office, const domain::Place& place);

RowGroup boards_to_inspect(app::Office& office, const std::string& scope); // each with its last inspection
RowGroup faults_found(app::Office& office, const std::string& scope); // by the last inspection of each board

}
