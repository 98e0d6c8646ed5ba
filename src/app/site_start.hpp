#pragma once
// From when standing items are asked for: the day on which the site first opened duties, remembered for ever.

#include "app/office.hpp"

namespace gongkai::app {

// A site that was there before goes on as it was: it asked from `duties_from` on.
Date site_start(Office& office, Date duties_from);

}
