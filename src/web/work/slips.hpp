#pragma once
// Household slips (入户单) of a list, as one file to print, cut apart and hand over.

#include <vector>

#include "domain/edition.hpp"
#include "web/shared/parts.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response print_slips(Visit& visit);

// Where this person may have them printed; none where the edition has no households, or they may not.
std::vector<Link> ways_to_slips(app::Office& office, const domain::Edition& edition);

}
