#pragma once
// How villages stand over the last twelve months, in figures that the town, everybody and the API read alike. Counted from rows
// that are read once for all villages asked about.

#include "app/office.hpp"
#include "domain/division.hpp"
#include "domain/month_tally.hpp"
#include "law/catalog.hpp"

#include <string>
#include <vector>

namespace gongkai::web {

struct NeverTold { // an item that was owed, and of which no edition exists, not even one that says "nothing"
    std::string item;
    std::string name;
    law::ItemClass class_ = law::ItemClass::affairs;
    bool by_law = true; // else by a local convention
    Date since;         // the first day on which it was due
};

struct VillageFigures {
    domain::Division village;
    std::vector<domain::MonthTally> trend; // twelve months, the oldest first
    domain::MonthTally year;               // their sum
    std::optional<Date> updated_on;        // when anything became public last
    std::size_t items_owed = 0;            // items that were due at least once
    std::vector<NeverTold> never;          // the longest owed first
};

// Villages in the order of their codes, those that were gone by then left out.
std::vector<VillageFigures> figures_of(app::Office& office, const std::string& scope, Date on);

domain::MonthTally sum_of(const std::vector<domain::MonthTally>& trend);

}
