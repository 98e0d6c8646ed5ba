#pragma once
// How the API answers: open data for any site, kept until it changes; a refusal is a problem document (RFC 9457).

#include "base/json.hpp"
#include "http/response.hpp"
#include "web/shared/visit.hpp"

#include <string>
#include <vector>

namespace gongkai::web::api {

http::Response answer(boost::json::object object, std::vector<std::string> tags);
http::Response not_there(const Visit& visit);
http::Response refused(const Visit& visit, const Refusal& refusal);

}
