#pragma once
// Compression of what is sent.

#include <optional>
#include <string>
#include <string_view>

namespace gongkai::http {

std::string gzip(std::string_view bytes, int level = 5);
bool is_worth_gzip(std::string_view media_type, std::size_t size); // text of at least 1 KiB
bool accepts_gzip(std::string_view accept_encoding);               // the header's value

}
