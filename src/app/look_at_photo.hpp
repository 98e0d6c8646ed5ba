#pragma once
// A photo of a board is read before anybody's turn at the database: that takes a while.

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "intake/board_photo.hpp"

namespace gongkai::app {

struct LookedAtPhoto {
    std::string file_name;
    std::string original; // SHA-256 of the file, hex
    intake::TakenPhoto taken;
};

Result<LookedAtPhoto> look_at_photo(const std::string& file_name, std::string_view bytes);

}
