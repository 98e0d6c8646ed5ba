#pragma once
// An edition to take away: the sheet to print, the lines to compute with.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response download_sheet(Visit& visit); // {code}, ?paper=a3|a4&large=1
http::Response show_stage_photo(Visit& visit); // {code}, {photo}: 1.jpg
http::Response download_picture(Visit& visit); // {code}, ?part=2
http::Response download_xlsx(Visit& visit);  // {code}
http::Response download_csv(Visit& visit);   // {code}
http::Response download_export(Visit& visit); // {code}

}
