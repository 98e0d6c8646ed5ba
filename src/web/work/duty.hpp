#pragma once
// The handlers of one duty and of a village's duties: how they stand, why then, the evidence, and the town's word that one needn't be met.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response duty(Visit& visit);
http::Response excuse_duty(Visit& visit);
http::Response village_duties(Visit& visit);
http::Response item_duties(Visit& visit); // of one item, ?origin=, ?due=2026-11, ?on=

}
