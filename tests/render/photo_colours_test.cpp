// Photos in few colours: what is seen of an area is its colour.

#include <gtest/gtest.h>

#include "render/photo_colours.hpp"

namespace gongkai::render {
namespace {

std::vector<std::uint8_t> area(Colour colour, int side)
{
    std::vector<std::uint8_t> rgb;
    for (int i = 0; i < side * side; ++i)
        rgb.insert(rgb.end(), {colour.red, colour.green, colour.blue});
    return rgb;
}

TEST(PhotoColours, leave_room_for_those_of_text)
{
    EXPECT_EQ(photo_colours().size(), 192u);
}

TEST(PhotoColours, together_look_like_what_was_photographed)
{
    constexpr int side = 64;
    for (const auto& wanted :
         std::vector<Colour>{{0, 0, 0}, {255, 255, 255}, {186, 207, 220}, {93, 122, 84}, {150, 50, 40}}) {
        std::array<double, 3> sum{};
        for (const auto number : in_photo_colours(side, area(wanted, side))) {
            const auto& colour = photo_colours().at(number);
            sum[0] += colour.red;
            sum[1] += colour.green;
            sum[2] += colour.blue;
        }
        EXPECT_NEAR(sum[0] / (side * side), wanted.red, 2);
        EXPECT_NEAR(sum[1] / (side * side), wanted.green, 2);
        EXPECT_NEAR(sum[2] / (side * side), wanted.blue, 2);
    }
}

TEST(PhotoColours, keep_edges_where_they_are)
{
    auto rgb = area({0, 0, 0}, 8);
    std::fill(rgb.begin() + 4 * 8 * 3, rgb.end(), std::uint8_t{255});
    const auto numbers = in_photo_colours(8, rgb);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        EXPECT_EQ(photo_colours().at(numbers[i]).green, i < 32 ? 0 : 255) << i;
}

}
}
