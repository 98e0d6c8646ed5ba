#pragma once
// Emergency notices over the screens of one's villages: said, and ended before their time.

#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response screen_notices(Visit& visit);
http::Response show_screen_notice(Visit& visit);
http::Response end_screen_notice(Visit& visit); // {notice}

}
