#pragma once
// What the pages about copies show.

#include "domain/division.hpp"
#include "domain/edition.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct CopiesPage { // of one edition
    Page page;
    Head head;
    std::vector<Row> copies;
    std::vector<Fact> facts;
};

struct CopiesWithin { // of a village, or of all villages of a town
    Page page;
    Head head;
    std::vector<Row> wrong; // editions of a village; villages of a town
    std::vector<Row> right;
    std::optional<Empty> none = {};
};

CopiesPage copies_page(Visit& visit, const domain::Edition& edition);
CopiesWithin village_copies_page(Visit& visit, const domain::Division& village);
CopiesWithin town_copies_page(Visit& visit, const domain::Division& town);

}
