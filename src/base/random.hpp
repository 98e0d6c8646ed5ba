#pragma once
// Unguessable bytes and the ids and tokens made of them (libsodium).

#include <cstddef>
#include <string>

namespace gongkai {

std::string random_bytes(std::size_t count);
std::string random_token(); // 256 bits as 43 URL-safe characters: sessions, links, CSRF
std::string make_id();      // 26 lower-case characters, sorted by the millisecond of birth: rows

}
