#pragma once
// Opens a folder as the server would and looks whether everything that was acknowledged is there, once and
// whole.

#include "town.hpp"

namespace gongkai::endurance {

struct Acknowledged {
    struct Publication {
        Place place;
        std::string code; // "-": it was said before anybody knew it
    };
    std::vector<Publication> publications;
    std::vector<std::string> files; // of these drafts
};

// What is wrong, a line each.
std::vector<std::string> violations(Town& town, const Acknowledged& acknowledged);

}
