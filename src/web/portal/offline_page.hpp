#pragma once
// The page to be saved: one file that checks exported editions without a network.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response download_offline_page(Visit& visit);

}
