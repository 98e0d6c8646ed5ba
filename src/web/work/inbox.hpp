#pragma once
// What the site told somebody in office: read, and marked as read.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response inbox(Visit& visit);
http::Response read_inbox(Visit& visit);

}
