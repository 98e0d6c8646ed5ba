#include "render/photo_colours.hpp"

#include <algorithm>
#include <array>

namespace gongkai::render {
namespace {

// How many steps each of red, green and blue has. The eye sees most of green and least of blue.
constexpr std::array<int, 3> steps{6, 8, 4};

constexpr int amount_at(int step, std::size_t part)
{
    return step * 255 / (steps[part] - 1);
}

constexpr int nearest_step(int amount, std::size_t part)
{
    return (amount * (steps[part] - 1) + 127) / 255;
}

}

const std::vector<Colour>& photo_colours()
{
    static const auto colours = [] {
        std::vector<Colour> all;
        for (int red = 0; red < steps[0]; ++red)
            for (int green = 0; green < steps[1]; ++green)
                for (int blue = 0; blue < steps[2]; ++blue)
                    all.push_back({static_cast<std::uint8_t>(amount_at(red, 0)),
                                   static_cast<std::uint8_t>(amount_at(green, 1)),
                                   static_cast<std::uint8_t>(amount_at(blue, 2))});
        return all;
    }();
    return colours;
}

std::vector<std::uint8_t> in_photo_colours(int width, std::span<const std::uint8_t> rgb)
{
    const auto across = static_cast<std::size_t>(width) * 3;
    std::vector<std::uint8_t> numbers;
    numbers.reserve(rgb.size() / 3);
    // What this row and the next are given, in sixteenths, with a pixel of margin at each end.
    std::vector<int> given(across + 6), below(across + 6);
    for (; rgb.size() >= across && across > 0; rgb = rgb.subspan(across)) {
        for (std::size_t x = 0; x < across; x += 3) {
            int number = 0;
            for (std::size_t part = 0; part < steps.size(); ++part) {
                const auto here = x + part + 3;
                const int wanted = std::clamp(rgb[x + part] + given[here] / 16, 0, 255);
                const int step = nearest_step(wanted, part), lacks = wanted - amount_at(step, part);
                number = number * steps[part] + step;
                given[here + 3] += lacks * 7;
                below[here - 3] += lacks * 3;
                below[here] += lacks * 5;
                below[here + 3] += lacks;
            }
            numbers.push_back(static_cast<std::uint8_t>(number));
        }
        given.swap(below);
        std::ranges::fill(below, 0);
    }
    return numbers;
}

}
