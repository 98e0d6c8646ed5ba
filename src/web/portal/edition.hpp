#pragma once
// One edition at the address printed on its sheet, and the money of a month.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_edition(Visit& visit);       // {code}, ?c=&i= of a sheet's QR
http::Response show_latest_finance(Visit& visit); // {village}
http::Response show_finance(Visit& visit);       // {village}, {period}

}
