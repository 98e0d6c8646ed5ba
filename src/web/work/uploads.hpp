#pragma once
// Files in pieces over HTTP by the tus protocol 1.0 (https://tus.io/protocols/resumable-upload), with
// creation, expiration, checksum and termination.

#include "web/shared/visit.hpp"

namespace gongkai::web::work {

http::Response uploads_offered(Visit& visit);
http::Response begin_upload(Visit& visit);
http::Response upload_standing(Visit& visit); // {upload}
http::Response take_in_piece(Visit& visit);
http::Response drop_upload(Visit& visit);

constexpr std::size_t largest_piece = 8u << 20;

}
