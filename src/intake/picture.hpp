#pragma once
// A photo as grey pixels, to look for codes in. How large it is, its header says before a pixel is decoded.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace gongkai::intake {

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> grey; // row by row
};

struct PictureLimits {
    std::int64_t pixels = 40'000'000;
    std::int64_t progressive_pixels = 16'000'000; // of a JPEG that must be held whole while it is decoded
    int scans = 100;                              // of such a JPEG
};

enum class PictureKind { jpeg, png, webp };

// By its first bytes; the others are refused with what to do instead, as is what is a second kind of file
// too.
Result<PictureKind> picture_kind(std::string_view bytes);

enum class Shrink { whole = 1, half = 2, quarter = 4 }; // of each side
Result<Picture> read_picture(std::string_view bytes, Shrink shrink, const PictureLimits& limits = {});

}
