#pragma once
// What the page of a player is made of before its script has asked for anything.

#include "web/shared/parts.hpp"

namespace gongkai::web::portal {

struct ScreenWord { // a sentence the script says
    std::string key;
    std::string words;
};

struct ScreenPage {
    std::string title;
    std::string place; // its row
    std::string name;
    std::string village;
    std::string village_href;
    std::string csrf = {}; // of whoever is signed in with this browser
    std::string closed = {};
    bool demonstration = false;
    std::vector<ScreenWord> words;
};

}
