#pragma once
// Telling the group (发到群里): the words and the pictures of an edition to pass on, and what robots told by
// themselves.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response announcement(Visit& visit); // {code}
http::Response give_article(Visit& visit); // {code}: to the public account
http::Response article_file(Visit& visit); // {code}: to be copied by hand

}
