#pragma once
// 本村公开情况: every duty of a year.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_duties(Visit& visit); // {village}, ?year=

}
