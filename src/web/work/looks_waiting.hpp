#pragma once
// Looks whose photo can still come in time.

#include "domain/look.hpp"
#include "domain/place.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

std::vector<domain::Look> looks_waited_for(app::Office& office, const domain::Place& place);
std::string looks_note(app::Office& office, const std::vector<domain::Look>& looks); // until when, and of what
RowGroup looks_waiting(app::Office& office, const std::string& scope); // a row for each place

}
