#pragma once
// The handlers of a draft's photos.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response draft_photo(Visit& visit); // {draft}, {photo}: 1.jpg
http::Response add_stage_photo(Visit& visit);
http::Response remove_stage_photo(Visit& visit);

}
