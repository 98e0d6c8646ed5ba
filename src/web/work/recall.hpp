#pragma once
// The handlers of the recall list.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response recall(Visit& visit);
http::Response recall_list(Visit& visit); // to print

}
