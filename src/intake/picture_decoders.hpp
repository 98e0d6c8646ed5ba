#pragma once
// One decoder for each kind of picture, each in a file of its own with its library.

#include "intake/picture.hpp"

namespace gongkai::intake {

Result<Picture> read_jpeg(std::string_view bytes, Shrink shrink, const PictureLimits& limits);
Result<Picture> read_png(std::string_view bytes, Shrink shrink, const PictureLimits& limits);
Result<Picture> read_webp(std::string_view bytes, Shrink shrink, const PictureLimits& limits);

inline Refusal damaged_picture()
{
    return {.says = "picture.damaged", .field = "file"};
}
inline Refusal too_many_pixels(std::int64_t limit)
{
    return {.says = "picture.too_many_pixels", .field = "file", .with = {std::to_string(limit / 10'000)}};
}

}
