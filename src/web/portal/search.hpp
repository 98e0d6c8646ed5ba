#pragma once
// Finding one's village by its name.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response search(Visit& visit); // ?q=

}
