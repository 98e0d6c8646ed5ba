#pragma once
// The ministry's form on democratic supervision as tables: villages, communities, disclosures by their cycle. One source for
// the page, the spreadsheet and the JSON that a register takes in.

#include "app/office.hpp"
#include "base/json.hpp"
#include "domain/division.hpp"
#include "domain/supervision_form.hpp"

#include <variant>

namespace gongkai::web::work {

// monostate: nobody has written it down here.
using FormValue = std::variant<std::monostate, bool, domain::Cycle, std::int64_t>;

struct FormColumn {
    std::string key; // in the JSON
    std::string words;
};

struct FormLine {
    domain::Division village; // of a sum: the town
    std::vector<FormValue> values;
};

struct FormTable {
    std::string key;
    std::string title;
    std::vector<FormColumn> columns;
    std::vector<FormLine> lines;
    FormLine sum; // how many said yes; counts added up
};

struct Statistics {
    domain::Division town;
    int year = 0;
    Date until; // the last day counted
    std::vector<FormTable> tables;
};

Statistics statistics_of(app::Office& office, const domain::Division& town, int year, Date on);

std::string form_words(const FormValue& value); // 是, 3 月度, 未登记
boost::json::object object_of(const Statistics& statistics);

}
