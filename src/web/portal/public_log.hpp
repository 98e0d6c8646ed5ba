#pragma once
// The public log as strangers' programs read it: c2sp.org/tlog-tiles below /tlog/, and each edition's proof.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_checkpoint(Visit& visit);
http::Response show_log_key(Visit& visit); // the verifier key, as signed-note writes it
http::Response show_tile(Visit& visit);
http::Response show_edition_proof(Visit& visit);

}
