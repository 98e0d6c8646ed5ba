#pragma once
// What still stands between a draft and the supervisory committee. The page shows exactly these; handing in
// refuses for exactly these.

#include "app/examine_file.hpp"
#include "app/office.hpp"
#include "domain/draft.hpp"

#include <vector>

namespace gongkai::app {

std::vector<Refusal> obstacles(Office& office, const domain::Draft& draft);
// For who has examined its file already.
std::vector<Refusal> obstacles(Office& office, const domain::Draft& draft, const std::optional<Examination>& file);

}
