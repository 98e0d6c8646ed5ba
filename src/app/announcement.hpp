#pragma once
// What a group of people is told of an edition (发到群里): village, period, matter, up to three figures, the
// address. The same words for the clerk to paste and for a robot to say.

#include "app/office.hpp"
#include "domain/edition.hpp"

namespace gongkai::app {

std::string edition_address(const std::string& base_url, const std::string& code);

// Short enough for every channel: what somebody wrote at length is cut, the page has the whole.
std::string announcement(Office& office, const domain::Edition& edition, const std::string& base_url);

}
