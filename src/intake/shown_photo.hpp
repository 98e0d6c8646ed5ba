#pragma once
// A photo that a phone took, of a stage of a project or of a place, made fit to be shown: upright, small enough, and
// without anything that the camera wrote in.

#include <string>
#include <string_view>

#include "intake/picture.hpp"

namespace gongkai::intake {

struct ShownPhoto {
    std::string jpeg;
    int width = 0, height = 0; // of what is shown
};

// Refused when it is no whole JPEG, or has more pixels than we take.
Result<ShownPhoto> read_shown_photo(std::string_view bytes, const PictureLimits& limits = {});

}
