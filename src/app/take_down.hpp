#pragma once
// A clerk says that sheets came down from a place. Before their days are over that needs a reason, and they
// are to hang again.

#include "app/office.hpp"
#include "domain/posting.hpp"

namespace gongkai::app {

struct TakeDown {
    std::string place;
    std::vector<std::string> editions; // codes
    std::string because = {};          // of those whose days are not over
};
BOOST_DESCRIBE_STRUCT(TakeDown, (), (place, editions, because))

// Those that came down now; one that hangs there no longer is left as it is.
Result<std::vector<domain::Posting>> take_down(Office& office, const TakeDown& order);

}
