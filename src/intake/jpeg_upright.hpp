#pragma once
// A JPEG set upright and made smaller (libjpeg-turbo's TurboJPEG). Only its pixels go over: no EXIF, no
// comment, nothing after its end.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "intake/camera_notes.hpp"

namespace gongkai::intake {

Result<std::string> upright_jpeg(std::string_view jpeg, Turn turn, int longest_side);

struct JpegSize { // in pixels
    int width = 0, height = 0;
};
Result<JpegSize> size_of_jpeg(std::string_view jpeg); // as its header says

struct JpegPixels {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb; // row by row
};
Result<JpegPixels> pixels_of_jpeg(std::string_view jpeg, int longest_side); // shrunk by eighths

}
