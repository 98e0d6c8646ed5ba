#pragma once
// The page around every view: who reads, where they can go, what the site must say of itself.

#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web {

// Filled for this visit; a view adds what is its own. Below /work and /enter it isn't for search engines.
Page page_for(const Visit& visit, std::string title);

// Needs nobody and no database: for refusals and our faults.
Page page_for_anybody(const Site& site, const http::Request& request, std::string title);

std::string role_words(domain::Role role);

}
