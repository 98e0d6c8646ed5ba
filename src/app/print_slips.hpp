#pragma once
// A list taken apart into slips, one for each household, to be printed and handed over.

#include "app/office.hpp"
#include "domain/edition.hpp"
#include "domain/household.hpp"

namespace gongkai::app {

struct PrintSlips {
    std::string code; // of the edition
};
BOOST_DESCRIBE_STRUCT(PrintSlips, (), (code))

struct SlipsToPrint {
    domain::Edition edition;
    domain::Content content;
    std::vector<domain::Household> households;
};

// For clerks of the village and people of the town. Only of the edition that counts: a slip of an earlier one
// would be believed. Who had them printed is written down: a pile of names leaves the house.
Result<SlipsToPrint> print_slips(Office& office, const PrintSlips& order);

}
