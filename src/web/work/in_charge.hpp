#pragma once
// The villages for which somebody answers.

#include "store/divisions.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

// Where the actor holds one of these roles, or above; each once, in the order of their codes.
std::vector<domain::Division> villages_in_charge(app::Office& office, Roles roles);

}
