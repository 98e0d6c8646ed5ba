#pragma once
// The grid to take away, just as it is shown: a spreadsheet with a page that says what it shows, and a PDF for the wall.

#include "web/work/grid_view.hpp"

namespace gongkai::web::work {

std::string grid_xlsx(const GridPage& view, const GridAsked& asked, const std::string& place);
std::string grid_pdf(const GridPage& view, const GridAsked& asked, const std::string& place);

}
