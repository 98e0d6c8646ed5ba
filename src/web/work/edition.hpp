#pragma once
// The handlers of what is public: look, correct, withdraw.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response edition(Visit& visit);
http::Response correct_edition(Visit& visit);
http::Response withdrawal(Visit& visit);
http::Response withdraw_edition(Visit& visit);

}
