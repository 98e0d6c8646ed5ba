// WebP by libwebp: shrunk while it is decoded; of its colours only the brightness is kept.

#include <algorithm>
#include <memory>
#include <webp/decode.h>

#include "intake/picture_decoders.hpp"

namespace gongkai::intake {
namespace {

std::vector<std::uint8_t> brightness_of(const WebPYUVABuffer& planes, int width, int height)
{
    std::vector<std::uint8_t> grey;
    grey.reserve(std::size_t(width) * std::size_t(height));
    for (int y = 0; y < height; ++y) {
        const auto* row = planes.y + std::ptrdiff_t(y) * planes.y_stride;
        grey.insert(grey.end(), row, row + width);
    }
    return grey;
}

}

Result<Picture> read_webp(std::string_view bytes, Shrink shrink, const PictureLimits& limits)
{
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config)) return refuse(damaged_picture());
    if (WebPGetFeatures(data, bytes.size(), &config.input) != VP8_STATUS_OK) return refuse(damaged_picture());
    if (config.input.has_animation) return refuse({.says = "picture.animated", .field = "file"});
    if (std::int64_t(config.input.width) * config.input.height > limits.pixels)
        return refuse(too_many_pixels(limits.pixels));
    config.output.colorspace = MODE_YUV;
    config.options.use_scaling = shrink != Shrink::whole;
    config.options.scaled_width = std::max(1, config.input.width / static_cast<int>(shrink));
    config.options.scaled_height = std::max(1, config.input.height / static_cast<int>(shrink));
    const std::unique_ptr<WebPDecBuffer, decltype(&WebPFreeDecBuffer)> freed(&config.output,
                                                                             &WebPFreeDecBuffer);
    if (WebPDecode(data, bytes.size(), &config) != VP8_STATUS_OK) return refuse(damaged_picture());
    return Picture{config.output.width, config.output.height,
                   brightness_of(config.output.u.YUVA, config.output.width, config.output.height)};
}

}
