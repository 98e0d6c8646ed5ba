#pragma once
// A village's boards and other places as anybody reads them: where, since when, what hangs there, what
// doesn't yet.

#include "domain/division.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct PublicPlace {
    std::string name;
    std::string where; // its kind and where it is
    std::vector<Photo> photo; // one, or none
    std::vector<Row> hangs;
    std::vector<Row> not_hung;
    std::string not_hung_title;
    bool takes_paper = false;
    std::optional<Tag> state = {}; // of a screen
    std::vector<std::string> reasons = {};
    std::string seen_href = {};          // where a villager sends a photo
    std::string seen = {};               // how many have
    std::string inspected = {};          // what the last inspection found
    std::vector<std::string> drawn = {}; // how the days of looks came about
};

struct PlacesPage {
    Page page;
    Head head;
    std::vector<PublicPlace> places;
    std::optional<Empty> none = {};
    bool changes_by_itself = false; // what a screen shows, or that it fell silent
};

PlacesPage places_page(Visit& visit, const domain::Division& village);

}
