#pragma once
// What must be public here, as a table.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_catalog(Visit& visit); // {division}; ?for=community where a town has both kinds

}
