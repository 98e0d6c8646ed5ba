#pragma once
// Is this sheet genuine? A code typed or a link pasted; a photo, a PDF or an exported edition brought.

#include "http/response.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

constexpr std::size_t largest_sheet_file = 16u << 20;

http::Response verify(Visit& visit);      // ?code=, with c= and i= as a sheet's QR has them
http::Response verify_file(Visit& visit); // a file, or a code
http::Response show_check_words(Visit& visit);

}
