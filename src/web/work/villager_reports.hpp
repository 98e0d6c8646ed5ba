#pragma once
// Villagers' photos in which something hangs wrongly, or nothing can be read: for the clerk and the town,
// until a photo of theirs shows the board again.

#include "web/work/today_view.hpp"

namespace gongkai::web::work {

RowGroup villager_reports(app::Office& office, const std::string& scope);

}
