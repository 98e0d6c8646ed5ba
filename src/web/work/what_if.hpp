#pragma once
// 试算: what would be due if something happened, if a day moved, if a rule or a list were another. Nothing is kept.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response what_if(Visit& visit);       // the forms; asked in the address: something that happens, a day that moves
http::Response what_if_rules(Visit& visit); // rules and lists, with a file perhaps

}
