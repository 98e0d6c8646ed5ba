#pragma once
// Whether a request that changes something was sent from our own pages.

#include "http/request.hpp"

#include <string_view>

namespace gongkai::http {

// Browsers say so in Sec-Fetch-Site and Origin; `own_origin` is https://host[:port]. A request with neither
// header comes from a browser too old to send them or from a program: it counts as ours only when it brings no
// cookie, so that the session's own token has to decide for everyone else.
bool same_origin(const Request& request, std::string_view own_origin);

}
