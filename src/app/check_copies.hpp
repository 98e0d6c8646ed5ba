#pragma once
// Reads every edition that counts from outside, as a villager would, and writes down what was found.

#include <functional>
#include <map>
#include <vector>

#include "app/check_column.hpp"
#include "app/house.hpp"
#include "domain/copy.hpp"

namespace gongkai::app {

// A path of the public site, as a reader gets it: nothing when it isn't there, refused when nobody answers.
using SiteReader = std::function<Result<std::optional<std::string>>(const std::string& path)>;

struct ReadColumn { // a bundle at the government's
    std::string where;
    std::map<std::string, domain::CopyState, std::less<>> editions; // by code
};

// `checked` is refused when nobody answers there.
ReadColumn read_column(std::string where, const ColumnPlan& plan, const Result<CheckedColumn>& checked);

struct CopyTally {
    std::int64_t editions = 0;
    std::vector<domain::CopyCheck> wrong; // found otherwise than the same
};

// `outside` is asked across the network, `ours` is what the program makes itself. Holds no connection while
// it asks.
CopyTally check_copies(House& house, const std::string& scope, const SiteReader& outside,
                       const SiteReader& ours, const std::vector<ReadColumn>& columns);

}
