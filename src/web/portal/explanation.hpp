#pragma once
// 为什么是这一天: one duty's reasons, and its days counted one by one.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_explanation(Visit& visit); // {village} {item} {period}

}
