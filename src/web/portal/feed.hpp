#pragma once
// Feeds (RFC 4287, JSON Feed 1.1), the sitemap and what robots are told.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_feed(Visit& visit); // {name}: 220681101.atom, 220681101.json
http::Response show_sitemap(Visit& visit);
http::Response show_robots(Visit& visit);

}
