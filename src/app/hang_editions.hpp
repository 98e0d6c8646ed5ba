#pragma once
// A clerk says that sheets hang at a place from now on. The moment is the server's; a photo proves it.

#include "app/office.hpp"
#include "domain/posting.hpp"

namespace gongkai::app {

struct HangEditions {
    std::string place;
    domain::Paper paper = domain::Paper::a3;
    std::vector<std::string> editions; // codes
};
BOOST_DESCRIBE_STRUCT(HangEditions, (), (place, paper, editions))

// Those that were hung now; one that hangs there already is left as it is.
Result<std::vector<domain::Posting>> hang_editions(Office& office, const HangEditions& order);

}
