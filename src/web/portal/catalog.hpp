#pragma once
// What must be public here: as a page, a spreadsheet or JSON, on any day; and two of them side by side.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

// {division}, with .xlsx or .json as a file; ?on=2026-12-01; ?for=community where a town has both kinds
http::Response show_catalog(Visit& visit);
http::Response compare_catalogs(Visit& visit); // ?before=22&before_on=…&after=220681101&after_on=…

}
