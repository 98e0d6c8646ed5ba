#pragma once
// A year of duties for a whole list of villages, with made-up conduct: how the law and the program behave at
// the scale of a country, before a country uses them. Touches no database.

#include "app/year_plan.hpp"
#include "domain/duty_index.hpp"

namespace gongkai::app {

struct SimulateYear {
    std::string catalog; // jilin-village; laid on every village of the list, whatever its kind
    int year = 0;
    std::uint64_t seed = 1; // the same seed makes the same year
    std::size_t items = 0;  // at most so many of the catalogue, those with the most duties; 0 for all
};

Result<domain::DutyIndex> simulate_year(const law::Statutes& statutes, domain::VillageOrder villages,
                                        const SimulateYear& order);

}
