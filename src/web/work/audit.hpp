#pragma once
// What was done lately in the divisions somebody looks after.

#include "web/shared/visit.hpp"

namespace gongkai::web {

http::Response show_audit(Visit& visit);

}
