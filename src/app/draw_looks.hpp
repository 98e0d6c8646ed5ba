#pragma once
// Draws the looks of a day: which of the sheets that have to hang a photo is asked of. It can run at any time
// and several times a day; the day's root says the same each time.

#include "app/office.hpp"
#include "domain/look.hpp"

namespace gongkai::app {

struct DrawLooks {};

Result<std::vector<domain::Look>> draw_looks(Office& office, const DrawLooks&); // those asked for anew

}
