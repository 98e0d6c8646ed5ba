#pragma once
// The forms of a trial, what was typed into them, and what came of it.

#include "app/what_if.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct TypedWhatIf { // as the form sends it
    std::string kind; // happening, move, rules
    std::string village, item, happened_on, stage, project, moves;                       // happening, move
    std::string scope, year, division, rule, days, unit, from, toml, layer, layer_from;  // rules
    std::string as; // csv, xlsx: to take away
};
BOOST_DESCRIBE_STRUCT(TypedWhatIf, (), (kind, village, item, happened_on, stage, project, moves, scope, year, division, rule,
                                        days, unit, from, toml, layer, layer_from, as))

struct WhatIfAnswer {
    std::optional<app::WhatIf> found = {};
    std::optional<Refusal> refusal = {};
    std::vector<std::string> problems = {}; // of the file, each with its line
};

struct WhatIfRow {
    Row row;
    Why why;
};
struct WhatIfGroup { // of one item
    std::string title;
    std::vector<WhatIfRow> rows;
};
struct VillageTotal {
    std::string name;
    std::string moved, appears, vanishes;
};

struct WhatIfPage {
    Page page;
    Head head;
    std::vector<Link> kinds;
    Errors errors;
    std::vector<std::string> problems;
    std::string kind;
    bool asks_file = false;
    std::vector<std::pair<std::string, std::vector<Field>>> groups; // title, fields
    bool is_answered = false;
    std::vector<std::string> lines;
    std::vector<WhatIfGroup> items;
    std::vector<VillageTotal> villages; // where there are several
    bool offers_files = false;
};

WhatIfPage what_if_page(Visit& visit, TypedWhatIf typed, const WhatIfAnswer& answer);

}
