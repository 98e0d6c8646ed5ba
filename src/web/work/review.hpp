#pragma once
// The handlers of those who review and approve.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response review(Visit& visit);
http::Response review_draft(Visit& visit);
http::Response approval(Visit& visit);
http::Response publish_draft(Visit& visit);
http::Response send_back_draft(Visit& visit);

}
