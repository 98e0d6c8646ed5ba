#pragma once
// What still stands between a draft and the supervisory committee. The page shows exactly these; handing in
// refuses for exactly these.

#include "app/office.hpp"
#include "domain/draft.hpp"

#include <vector>

namespace gongkai::app {

std::vector<Refusal> obstacles(Office& office, const domain::Draft& draft);

}
