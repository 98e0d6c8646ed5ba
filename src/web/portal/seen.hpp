#pragma once
// What a villager saw on a board (我看到的公开栏): photos of it, without an account, and what could be read.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

http::Response show_seen(Visit& visit); // {village} {place}
http::Response send_seen(Visit& visit);

constexpr std::size_t largest_seen = 40u << 20; // three photos of a good phone

}
