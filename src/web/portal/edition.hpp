#pragma once
// One edition at the address printed on its sheet, and the money of a month.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_edition(Visit& visit);       // {code}, ?c=&i=&d= of a sheet
http::Response follow_sheet_code(Visit& visit);  // {mark}: what a sheet's QR code says, on to its edition's page
http::Response show_latest_finance(Visit& visit); // {village}
http::Response show_finance(Visit& visit);       // {village}, {period}

}
