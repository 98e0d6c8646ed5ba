#pragma once
// The form for photos of a board, and what was read in those that came.

#include "app/prove_posting.hpp"
#include "domain/place.hpp"
#include "web/shared/fields.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct SeenOnPhoto {
    std::string file_name;
    std::vector<Fact> codes = {}; // whose sheet, what it shows
    std::string nothing = {};     // no code could be read: what to do
};

struct SeenPage {
    Page page;
    Head head;
    Errors errors = {};
    std::string thanks = {}; // empty: nothing came yet
    std::vector<SeenOnPhoto> answers = {};
    std::string action;
    std::string places_href;
    Field photos;
    Field words;
};

SeenPage seen_page(Visit& visit, const domain::Place& place, const std::string& typed);
void add_answers(SeenPage& view, Visit& visit, const std::string& village, // its name
                 const std::vector<app::PostingProof>& proofs);
void add_refusals(SeenPage& view, const std::vector<Refusal>& refusals);

}
