#pragma once
// 本村公开情况: every duty of a year, today or as it was shown on a past day.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_duties(Visit& visit); // {village}, ?year= ?on=
http::Response show_duty(Visit& visit); // the evidence of one, ?on=

}
