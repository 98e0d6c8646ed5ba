#pragma once
// The handlers of the town's grid: the page, the spreadsheet and the PDF of what it shows.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response duty_grid(Visit& visit); // ?period= or ?origin= or ?year=, ?village=, ?class=, ?state=, ?on=
http::Response download_grid_table(Visit& visit);
http::Response download_grid_chart(Visit& visit);

}
