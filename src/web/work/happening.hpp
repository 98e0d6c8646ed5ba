#pragma once
// The handlers of what happened in a village: written down, looked at beforehand, moved, withdrawn.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response new_happening(Visit& visit);
http::Response look_at_happening(Visit& visit);
http::Response record_happening(Visit& visit);
http::Response move_happening(Visit& visit);
http::Response withdraw_happening(Visit& visit);

}
