#pragma once
// Sheets that still hang although they shouldn't (撤换单): corrected, withdrawn, or hung for their days. They
// come off the list by being taken down, and in no other way.

#include "app/office.hpp"
#include "domain/edition.hpp"
#include "domain/place.hpp"
#include "domain/posting.hpp"

namespace gongkai::app {

// How long a sheet may wait before the town sees it in red: a weekend lies within it. No rule sets it.
constexpr int recall_days = 3;

struct Recall {
    domain::Place place;
    domain::Posting posting;
    domain::Edition edition; // that hangs there
    domain::PostingEnding because = domain::PostingEnding::over;
    Date since;                   // the first day on which it should have been down
    std::string replaced_by = {}; // code of the edition that hangs instead; empty: nothing does

    int days_on(Date today) const { return days_between(since, today); }
    bool is_overdue(Date today) const { return days_on(today) > recall_days; }
};

std::vector<Recall> recall_in(Office& office,
                              const std::string& scope); // a village or a town, the longest overdue first
std::vector<Recall> recall_of(Office& office,
                              const domain::Edition& edition); // of any edition of its disclosure

}
