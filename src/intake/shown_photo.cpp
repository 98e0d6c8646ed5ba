#include "intake/shown_photo.hpp"

#include "intake/board_photo.hpp"
#include "intake/camera_notes.hpp"
#include "intake/jpeg_upright.hpp"

namespace gongkai::intake {

Result<ShownPhoto> read_shown_photo(std::string_view bytes, const PictureLimits& limits)
{
    if (TRY(picture_kind(bytes)) != PictureKind::jpeg) return refuse({.says = "stage_photo.only_jpeg"});
    TRY(read_picture(bytes, Shrink::quarter, limits)); // whole, and within the limits
    auto jpeg = TRY(upright_jpeg(bytes, read_camera_notes(bytes).turn, longest_side));
    const auto [width, height] = TRY(size_of_jpeg(jpeg));
    return ShownPhoto{std::move(jpeg), width, height};
}

}
