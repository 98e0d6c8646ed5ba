#pragma once
// A level's catalogue at work: where it stands, what it changes, what comes next, and every item.

#include "domain/division.hpp"
#include "web/shared/catalog_columns.hpp"
#include "web/work/catalog_form.hpp"

namespace gongkai::web::work {

struct Undo { // one change of the draft, with the way to take it back
    std::string item, kind, words;
};

struct OpenLayer {
    std::string href, version;
    std::vector<Step> steps;
    std::string document;
    std::string asked;           // lines of a table that wait for an answer
    std::vector<std::string> no_longer; // changes that don't fit what is above any more
    Diff changes;
    std::vector<Undo> undos;
    std::vector<Link> actions;
    std::vector<Field> consult;
    std::string consulted; // what is recorded already
    std::optional<Field> adopt;
    std::string why_not_adopt;
};

struct CatalogWork {
    Page page;
    Head head;
    Errors errors;
    std::string csrf;
    std::string division, kind; // as the forms send them
    std::vector<Link> kinds;
    std::vector<Row> villages; // each with a catalogue of its own, if need be
    std::optional<Todo> task;   // to compile the catalogue by a day
    std::string in_force;
    std::vector<Field> start; // empty: a draft is open
    std::optional<OpenLayer> open;
    std::vector<Link> classes;
    std::vector<Row> items;
    std::vector<Row> history;
    std::vector<Link> actions;
};

struct CatalogPlace { // of which level and for which kind of place
    domain::Division division;
    law::AppliesTo kind = law::AppliesTo::village;
};

CatalogWork catalog_work(Visit& visit, const CatalogPlace& place, const std::optional<NotTaken>& again);

struct LinesPage {
    Page page;
    Head head;
    Errors errors;
    std::string csrf, href, version;
    Field file;
    std::string summary;
    std::vector<Row> asked, settled;
};
LinesPage lines_page(Visit& visit, const domain::CatalogLayer& layer, const std::optional<Refusal>& refusal);

// The yearly task of a town: its words and how it stands; nothing where no catalogue of that level is asked for.
std::optional<Todo> compile_task(app::Office& office, const domain::Division& division);

}
