#pragma once
// What the page of a place says when the place is a screen: whether it shows what it must, which device plays
// there, what it played.

#include "domain/place.hpp"
#include "web/shared/fields.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

struct PlayLine { // an edition over all its days
    std::string href;
    std::string title;
    std::string words;
};

struct ScreenCard {
    std::string place;
    std::string csrf;
    Tag state;
    std::vector<std::string> reasons;
    std::vector<std::string> warnings;
    std::vector<Fact> facts; // of the device that is paired; none: nobody is
    Field code;              // what the screen shows, to pair it
    std::string player_href;
    std::vector<PlayLine> plays;
    std::string plays_href;
    bool is_open = false;
};

ScreenCard screen_card(Visit& visit, const domain::Place& place);

}
