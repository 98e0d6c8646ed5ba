#pragma once
// Until when something is posted, and what becomes of the names in it then: the one place that decides it,
// for pages, files, sheets, the API and the government column alike.

#include "app/office.hpp"
#include "domain/names_term.hpp"

namespace gongkai::app {

// The last of the days that the law asks for, or the catalogue where that is later, counted from a day on;
// nothing when neither asks for any. What is standing has no such day.
std::optional<Date> last_posted_day(Office& office, const std::string& village, const law::Item* item,
                                    Date from);

struct Published { // an edition, as far as this depends on it
    std::string village;
    std::string item;
    Date on;
    std::optional<Date> replaced_on = {}; // by a correction
};
// Days as the catalogue promised them when it was published; what comes after is as that catalogue or today's
// says, whichever tells less of people. So nothing that was hidden is shown again.
domain::NamesTerm names_term(Office& office, const Published& published);

}
