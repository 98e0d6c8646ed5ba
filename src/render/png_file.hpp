#pragma once
// A PNG of few colours, written by zlib: one byte for each pixel, the number of its colour. Cairo's own
// writer knows no palettes, takes six times as long and makes twice the bytes (bench/picture.sh).

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace gongkai::render {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
};

// The pixels of one row; good until the next is asked for.
using PngRows = std::function<std::span<const std::uint8_t>(int row)>;

// Rows of width bytes; no more than 256 colours. Equal pixels make equal bytes.
std::string png(int width, int height, const PngRows& rows, std::span<const Colour> colours);

}
