#pragma once
// The site's own division, any other one, and what a village has open.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_home(Visit& visit);
http::Response show_division(Visit& visit); // {division}: a village's own page, or the list of villages

}
