#pragma once
// The handlers of a draft, each in three sentences: read the order, ask the verb, answer.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response start_draft(Visit& visit);
http::Response draft(Visit& visit);
http::Response original(Visit& visit);
http::Response take_in_file(Visit& visit);
http::Response decide_file(Visit& visit);
http::Response write_draft(Visit& visit);
http::Response declare_nothing(Visit& visit);
http::Response publish_as_list(Visit& visit);
http::Response hand_in_draft(Visit& visit);
http::Response take_back_draft(Visit& visit);
http::Response discard_draft(Visit& visit);

}
