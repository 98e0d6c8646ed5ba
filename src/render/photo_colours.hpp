#pragma once
// Photos with the few colours that a PNG of ours has left for them: each pixel gets the nearest one, and what
// it lacks goes to its neighbours (Floyd and Steinberg).

#include <cstdint>
#include <span>
#include <vector>

#include "render/png_file.hpp"

namespace gongkai::render {

const std::vector<Colour>& photo_colours(); // 192 of them
// → their numbers, row by row; three bytes for each pixel go in.
std::vector<std::uint8_t> in_photo_colours(int width, std::span<const std::uint8_t> rgb);

}
