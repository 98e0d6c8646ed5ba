#pragma once
// The frame of a page that anybody may read, and how it goes out: kept for everybody until what it shows changes.

#include "http/response.hpp"
#include "render/out.hpp"
#include "store/divisions.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

#include <string>
#include <vector>

namespace gongkai::web::portal {

// `path` is the address under which this page is the real one.
Page public_page(Visit& visit, std::string title, const std::string& path);
void add_feeds(Page& page, const domain::Division& division);

// From the county down to the one above it, as far as this site reaches.
std::vector<Link> crumbs_to(Visit& visit, const domain::Division& division);

using Tags = std::vector<std::string>;
http::Response shown(const Visit& visit, render::Out& out, Tags tags);
http::Response open_file(http::Response response, Tags tags); // data anybody may have, from any site

Tags villages_of(Visit& visit, const std::string& scope); // every village whose news this page tells

}
