#pragma once
// One edition at the address printed on its sheet, the money of a month, and a code typed from paper.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_edition(Visit& visit);       // {code}
http::Response show_latest_finance(Visit& visit); // {village}
http::Response show_finance(Visit& visit);       // {village}, {period}
http::Response verify(Visit& visit);             // ?code=

}
