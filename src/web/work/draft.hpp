#pragma once
// The handlers of a draft, each in three sentences: read the order, ask the verb, answer.

#include "http/response.hpp"
#include "http/form.hpp"
#include "web/shared/visit.hpp"
#include "web/work/draft_view.hpp"

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

// Wrong or late, the draft is shown as it is now, with what was said no to and what was typed; a draft that
// isn't theirs stays unseen.
http::Response draft_refused(Visit& visit, Typed typed);
std::int64_t version_in(const http::Form& form); // the one that the page had

}
