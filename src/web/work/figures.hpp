#pragma once
// The handlers of the town's figures and of the ministry's form.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response figures(Visit& visit);    // ?on=
http::Response statistics(Visit& visit); // ?year=, ?on=
http::Response download_statistics_table(Visit& visit);
http::Response download_statistics_form(Visit& visit); // JSON

}
