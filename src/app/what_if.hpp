#pragma once
// What would be due if something happened, if a day were another, if a rule or a list were another (试算). Reads only.

#include "app/office.hpp"
#include "domain/what_if.hpp"
#include "law/trial.hpp"

namespace gongkai::app {

struct WhatIf {
    std::vector<domain::TrialDifference> differences;
    std::vector<domain::TrialDifference> kept; // would be otherwise, but are open already and stay as they are
    std::size_t villages = 0;
    int without_day = 0; // the year's working days aren't arranged yet
};

struct ThoughtOf { // something that might happen, or another day for something that did
    std::string village;
    std::string item;                 // not asked for where `moves` is given
    Date happened_on;
    std::optional<law::Stage> stage = {};
    std::optional<std::int64_t> project = {};
    std::string moves = {};           // a happening that is there
};
Result<std::string> village_of_happening(Office& office, const std::string& happening);
Result<WhatIf> what_if_happened(Office& office, const ThoughtOf& thought);

struct ThoughtRules {
    std::string scope;                        // the villages within
    int year = 0;
    const law::Statutes* statutes = nullptr;  // the law as it would be; none: as it is
    std::string layer = {};                   // a level's own catalogue that is still a draft; none: the lists as they are
    std::optional<Date> layer_from = {};      // from when it would hold
};
Result<WhatIf> what_if_rules(Office& office, const ThoughtRules& thought);

}
