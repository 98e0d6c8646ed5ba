#include "app/look_at_photo.hpp"

#include "base/hash.hpp"

namespace gongkai::app {

Result<LookedAtPhoto> look_at_photo(const std::string& file_name, std::string_view bytes)
{
    return LookedAtPhoto{.file_name = file_name,
                         .original = to_hex(sha256(bytes)),
                         .taken = TRY(intake::read_board_photo(bytes))};
}

}
