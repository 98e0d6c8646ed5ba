#pragma once
// How an edition came to be public: by whom, and which of its matter it is.

#include <string>
#include <vector>

#include "domain/edition.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

std::vector<Person> people_of(const domain::Edition& edition); // drafted, reviewed, approved
std::string event_words(const domain::Edition& edition);       // published, corrected, withdrawn

}
