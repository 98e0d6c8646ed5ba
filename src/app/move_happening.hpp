#pragma once
// The day of something was another one: a project slips, a meeting was put off. The old day and its duty stay to be
// seen with the reason; a further happening starts the new clock.

#include "app/record_happening.hpp"

namespace gongkai::app {

struct MoveHappening {
    std::string happening;
    Date happened_on; // the right day
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MoveHappening, (), (happening, happened_on, reason))

Result<RecordedHappening> move_happening(Office& office, const MoveHappening& order);

}
