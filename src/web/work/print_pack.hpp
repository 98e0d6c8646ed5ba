#pragma once
// All sheets that go up at a place as one file to print: first the list of what comes down and what goes up,
// then the sheets in the order of the list.

#include "domain/place.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

// On ?paper= or what fits; refused when nothing goes up or comes down.
Result<std::string> pack_pdf(Visit& visit, const domain::Place& place, const std::string& day_code);

}
