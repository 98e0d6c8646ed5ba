#pragma once
// A photo of a stage of a project as a phone took it, made fit to be shown: upright, small enough, and
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
Result<ShownPhoto> read_stage_photo(std::string_view bytes, const PictureLimits& limits = {});

}
