// PNG by libpng's simplified reader; shrinking is ours.

#include <memory>
#include <png.h>

#include "intake/picture_decoders.hpp"

namespace gongkai::intake {
namespace {

using namespace std::string_view_literals;

// The frames of an animation stand in chunks of their own; its first is no picture of a sheet.
bool is_animated(std::string_view bytes)
{
    const auto first_pixels = bytes.find("IDAT"sv);
    return bytes.substr(0, first_pixels).find("acTL"sv) != bytes.npos;
}

std::uint8_t mean_of(const Picture& picture, int left, int top, int side)
{
    int sum = 0;
    for (int y = top; y < top + side; ++y)
        for (int x = left; x < left + side; ++x)
            sum += picture.grey[std::size_t(y) * std::size_t(picture.width) + std::size_t(x)];
    return static_cast<std::uint8_t>(sum / (side * side));
}

Picture shrunk(Picture picture, int side)
{
    if (side == 1 || picture.width < side || picture.height < side) return picture;
    Picture small{picture.width / side, picture.height / side, {}};
    small.grey.reserve(std::size_t(small.width) * std::size_t(small.height));
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x)
            small.grey.push_back(mean_of(picture, x * side, y * side, side));
    return small;
}

}

Result<Picture> read_png(std::string_view bytes, Shrink shrink, const PictureLimits& limits)
{
    if (is_animated(bytes)) return refuse({.says = "picture.animated", .field = "file"});
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    const std::unique_ptr<png_image, decltype(&png_image_free)> freed(&image, &png_image_free);
    if (!png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()))
        return refuse(damaged_picture());
    if (std::int64_t(image.width) * image.height > limits.pixels)
        return refuse(too_many_pixels(limits.pixels));
    image.format = PNG_FORMAT_GRAY;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    picture.grey.resize(PNG_IMAGE_SIZE(image));
    const png_color white{255, 255, 255};
    if (!png_image_finish_read(&image, &white, picture.grey.data(), 0, nullptr))
        return refuse(damaged_picture());
    return shrunk(std::move(picture), static_cast<int>(shrink));
}

}
