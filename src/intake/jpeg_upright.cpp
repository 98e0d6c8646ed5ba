#include "intake/jpeg_upright.hpp"

#include <memory>
#include <turbojpeg.h>
#include <vector>

namespace gongkai::intake {
namespace {

constexpr int quality = 80;

struct Closes {
    void operator()(void* handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, Closes>;

struct Frees {
    void operator()(unsigned char* bytes) const { tjFree(bytes); }
};

const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

Refusal damaged()
{
    return {.says = "picture.damaged", .field = "photos"};
}

int operation_for(Turn turn)
{
    switch (turn) {
    case Turn::none: return TJXOP_NONE;
    case Turn::right: return TJXOP_ROT90;
    case Turn::half: return TJXOP_ROT180;
    case Turn::left: return TJXOP_ROT270;
    case Turn::mirrored: return TJXOP_HFLIP;
    }
    std::unreachable();
}

// Shrunk while it is decoded, by the largest factor that fits.
tjscalingfactor factor_for(int width, int height, int longest_side)
{
    int count = 0;
    const auto* factors = tjGetScalingFactors(&count);
    tjscalingfactor best{1, 8};
    for (int i = 0; i < count; ++i) {
        const auto& one = factors[i];
        const bool fits = one.num <= one.denom && TJSCALED(std::max(width, height), one) <= longest_side;
        if (fits && one.num * best.denom > best.num * one.denom) best = one;
    }
    return best;
}

Result<std::string> encoded(const JpegPixels& pixels)
{
    const Handle handle(tjInitCompress());
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const int failed = tjCompress2(handle.get(), pixels.rgb.data(), pixels.width, 0, pixels.height, TJPF_RGB,
                                   &bytes, &size, TJSAMP_420, quality, TJFLAG_PROGRESSIVE);
    const std::unique_ptr<unsigned char, Frees> owned(bytes);
    if (failed) return refuse(damaged());
    return std::string(reinterpret_cast<const char*>(bytes), size);
}

Result<std::string> turned(std::string_view jpeg, Turn turn)
{
    if (turn == Turn::none) return std::string(jpeg);
    const Handle handle(tjInitTransform());
    tjtransform order{};
    order.op = operation_for(turn);
    order.options = TJXOPT_COPYNONE | TJXOPT_TRIM;
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const int failed = tjTransform(handle.get(), bytes_of(jpeg), jpeg.size(), 1, &bytes, &size, &order, 0);
    const std::unique_ptr<unsigned char, Frees> owned(bytes);
    if (failed) return refuse(damaged());
    return std::string(reinterpret_cast<const char*>(bytes), size);
}

}

Result<JpegSize> size_of_jpeg(std::string_view jpeg)
{
    const Handle handle(tjInitDecompress());
    JpegSize size;
    int subsampling = 0, colours = 0;
    if (tjDecompressHeader3(handle.get(), bytes_of(jpeg), jpeg.size(), &size.width, &size.height,
                            &subsampling, &colours) != 0)
        return refuse(damaged());
    return size;
}

Result<JpegPixels> pixels_of_jpeg(std::string_view jpeg, int longest_side)
{
    const auto [width, height] = TRY(size_of_jpeg(jpeg));
    const Handle handle(tjInitDecompress());
    const auto factor = factor_for(width, height, longest_side);
    JpegPixels pixels{.width = TJSCALED(width, factor), .height = TJSCALED(height, factor), .rgb = {}};
    pixels.rgb.resize(std::size_t(pixels.width) * std::size_t(pixels.height) * 3);
    if (tjDecompress2(handle.get(), bytes_of(jpeg), jpeg.size(), pixels.rgb.data(), pixels.width, 0,
                      pixels.height, TJPF_RGB, 0) != 0 &&
        tjGetErrorCode(handle.get()) == TJERR_FATAL)
        return refuse(damaged());
    return pixels;
}

// Turned last, when it is small.
Result<std::string> upright_jpeg(std::string_view jpeg, Turn turn, int longest_side)
{
    const auto pixels = TRY(pixels_of_jpeg(jpeg, longest_side));
    const auto smaller = TRY(encoded(pixels));
    return turned(smaller, turn);
}

}
