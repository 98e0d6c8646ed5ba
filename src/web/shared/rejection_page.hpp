#pragma once
// What is said when the server sent a request back before anybody here saw it: too large, too long, broken.
// Drawn like the other pages of its kind, in refusal_page.cpp, and needs no database.

#include "http/guard.hpp"
#include "http/response.hpp"

namespace gongkai::web {

struct Site;

http::Response rejection_page(const Site& site, const http::Request& request,
                              const http::Rejection& rejection);

}
