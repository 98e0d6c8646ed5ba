#pragma once
// The pages on which officers make a level's own catalogue.

#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response catalog(Visit& visit); // ?division=…&for=village|community&class=…
http::Response draft_catalog(Visit& visit);
http::Response catalog_item(Visit& visit); // {layer}, {item}; "new" adds one
http::Response change_catalog_item(Visit& visit);
http::Response undo_catalog_change(Visit& visit);
http::Response consult_catalog(Visit& visit);
http::Response adopt_catalog(Visit& visit);
http::Response discard_catalog(Visit& visit);
http::Response catalog_lines(Visit& visit);
http::Response import_catalog(Visit& visit);
http::Response catalog_line(Visit& visit);
http::Response answer_catalog_line(Visit& visit);

}
