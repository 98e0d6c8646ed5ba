#pragma once
// Plays the demonstration town through the verbs that real people use: uploads, reviews, approvals, each by its own
// person at its own moment.

#include "cli/demo_town.hpp"
#include "cli/premises.hpp"

namespace gongkai::cli {

struct DemoLink {
    DemoPerson person;
    std::string token; // of a one-time entry link
};

// Into an empty database. Throws when a verb refuses: the demonstration must be whole.
std::vector<DemoLink> seed_demo(Premises& premises, const DemoTown& town);

}
