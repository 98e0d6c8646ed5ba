#pragma once
// The handlers of what is to be done: today's list, whom people can ask.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response today(Visit& visit);
http::Response contact(Visit& visit);
http::Response name_contact(Visit& visit);

}
