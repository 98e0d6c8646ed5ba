#include <gtest/gtest.h>

#include "base/ensure.hpp"
#include "decoded_png.hpp"
#include "render/png_file.hpp"

namespace gongkai::render {
namespace {

PngRows rows_of(const std::vector<std::uint8_t>& pixels, std::size_t width)
{
    return [&pixels, width](int row) {
        return std::span(pixels).subspan(static_cast<std::size_t>(row) * width, width);
    };
}

constexpr Colour black{0, 0, 0}, white{255, 255, 255}, between{10, 128, 200};

TEST(PngFile, is_read_by_others_as_it_was_written)
{
    const std::vector<std::uint8_t> pixels{0, 1, 2, 2, 1, 0};
    const std::vector<Colour> colours{white, black, between};
    const tests::DecodedPng read(png(3, 2, rows_of(pixels, 3), colours));
    EXPECT_EQ(read.width, 3);
    EXPECT_EQ(read.height, 2);
    EXPECT_EQ(read.grey, (std::vector<std::uint8_t>{255, 0, 128, 128, 0, 255}));
}

TEST(PngFile, holds_a_large_picture_of_noise)
{
    std::vector<std::uint8_t> pixels(700 * 900);
    std::uint32_t seed = 1;
    for (auto& pixel : pixels)
        pixel = static_cast<std::uint8_t>((seed = seed * 1664525 + 1013904223) >> 31);
    const std::vector<Colour> colours{white, black};
    const tests::DecodedPng read(png(700, 900, rows_of(pixels, 700), colours));
    ASSERT_EQ(read.grey.size(), pixels.size());
    for (std::size_t i = 0; i < pixels.size(); ++i)
        ASSERT_EQ(read.grey[i], pixels[i] == 0 ? 255 : 0) << i;
}

TEST(PngFile, refuses_a_picture_whose_measures_are_wrong)
{
    const std::vector<std::uint8_t> pixels(5);
    EXPECT_THROW(png(3, 1, [&](int) { return std::span(pixels); }, {}), Bug);
    EXPECT_THROW(png(0, 0, rows_of(pixels, 0), {}), Bug);
}

}
}
