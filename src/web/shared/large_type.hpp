#pragma once
// The reader's choice of large type, kept for a year without signing in.

#include "http/request.hpp"
#include "http/response.hpp"

namespace gongkai::web {

class Visit;

// Name it, and "__Host-" before it, to the PageCache: a public page is kept once for each size.
inline constexpr std::string_view large_type_cookie = "type";

bool large_type(const http::Request& request);
std::string large_type_href(const http::Request& request); // to the other size and back; empty when there is no way back

http::Response change_type(Visit& visit); // GET /type?size=large&back=/…

}
