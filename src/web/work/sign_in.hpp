#pragma once
// In and out.

#include "web/shared/visit.hpp"

namespace gongkai::web {

http::Response show_sign_in(Visit& visit);
http::Response sign_in(Visit& visit);
http::Response confirm_sign_in(Visit& visit);
http::Response sign_out(Visit& visit);

}
