#pragma once
// Which looks are told of today: those that still wait for their photo and that nobody was told of.

#include "app/office.hpp"
#include "store/looks.hpp"

namespace gongkai::app {

struct AskedLooks { // of one village
    std::string village;
    std::vector<domain::Look> looks;
};

// Marks them as told of; in the order of villages.
std::vector<AskedLooks> give_look_reminders(Office& office, db::Transaction& transaction,
                                            const std::string& scope);

}
