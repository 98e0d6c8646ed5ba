#pragma once
// The picture itself, out of the closed archive, for whoever may see the content that names it.

#include "app/office.hpp"
#include "domain/stage_photo.hpp"
#include "intake/jpeg_upright.hpp"

namespace gongkai::app {

// Throws when the archive doesn't give back what a content names.
std::string picture_of(Office& office, const domain::StagePhoto& photo);
intake::JpegPixels pixels_of(Office& office, const domain::StagePhoto& photo, int longest_side);

// The one an address asks for, `2.jpg` for the second; none where there is no such photo.
std::optional<std::string> picture_asked(Office& office, const domain::Content& content,
                                         std::string_view file_name);

}
