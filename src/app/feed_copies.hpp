#pragma once
// The feeds of a village as readers get them, beside what the program makes itself.

#include "app/check_copies.hpp"

namespace gongkai::app {

// For each edition that stands in a feed. Asked a second time where they differ: something may have been
// published in between.
std::map<std::string, domain::CopyState, std::less<>>
feed_copies(const std::string& village, const SiteReader& outside, const SiteReader& ours);

}
