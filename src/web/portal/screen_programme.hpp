#pragma once
// The programme of a screen as JSON, and how a screen is told no.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

std::string token_of(const Visit& visit); // Authorization: Bearer; empty without
// As a problem document (RFC 9457). Who isn't paired hears 401 and asks for a code again.
http::Response refused_to_a_screen(const Visit& visit, const Refusal& refusal);

}
