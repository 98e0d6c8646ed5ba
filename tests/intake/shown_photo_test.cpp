// Photos of stages of projects as they are shown: upright, small enough, silent about who took them where.

#include <gtest/gtest.h>

#include "intake/photos.hpp"
#include "intake/shown_photo.hpp"

namespace gongkai::intake {
namespace {

Picture road(int width = 2400, int height = 1800)
{
    Picture picture{width, height, std::vector<std::uint8_t>(std::size_t(width) * std::size_t(height), 200)};
    for (int y = height / 2; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.grey[std::size_t(y) * std::size_t(width) + std::size_t(x)] =
                static_cast<std::uint8_t>(60 + x * 80 / width);
    return picture;
}

TEST(StagePhoto, is_shown_small_and_without_what_the_camera_wrote_in)
{
    const auto photo = with_camera_notes(as_jpeg(road()), 1, "2026:11:24 10:03:22");
    ASSERT_NE(photo.find("Zhang San"), photo.npos);
    const auto shown = read_shown_photo(photo);
    ASSERT_TRUE(shown) << shown.error().says;
    EXPECT_EQ(shown->jpeg.find("Zhang San"), shown->jpeg.npos);
    EXPECT_EQ(shown->jpeg.find("Exif"), shown->jpeg.npos);
    EXPECT_LE(shown->width, 1600);
    EXPECT_GE(shown->width, 800);
    EXPECT_EQ(shown->width * 3, shown->height * 4);
    const auto again = read_picture(shown->jpeg, Shrink::whole);
    EXPECT_EQ(again->width, shown->width);
    EXPECT_EQ(again->height, shown->height);
}

TEST(StagePhoto, stands_upright_however_the_phone_was_held)
{
    for (const unsigned turned : {6u, 8u}) {
        const auto shown =
            read_shown_photo(with_camera_notes(as_jpeg(road()), turned, "2026:11:24 10:03:22"));
        ASSERT_TRUE(shown);
        EXPECT_GT(shown->height, shown->width) << turned;
    }
}

TEST(StagePhoto, is_refused_in_words_when_it_is_none)
{
    const auto jpeg = as_jpeg(road());
    const auto says = [](const std::string& bytes) { return read_shown_photo(bytes).error().says; };
    EXPECT_EQ(says(""), "picture.none");
    EXPECT_EQ(says("GIF89a"), "picture.gif");
    EXPECT_EQ(says("<svg xmlns='http://www.w3.org/2000/svg'/>"), "picture.drawing");
    EXPECT_EQ(says(std::string("\0\0\0\x18"
                               "ftypheic",
                               12)),
              "picture.heic");
    EXPECT_EQ(says(jpeg + "<html><script>1</script></html>"), "picture.two_kinds");
    EXPECT_EQ(says(jpeg.substr(0, jpeg.size() / 2)), "picture.damaged");
    EXPECT_EQ(read_shown_photo(std::string("\x89PNG\r\n\x1a\n", 8)).error().says, "stage_photo.only_jpeg");
    EXPECT_EQ(
        read_shown_photo(as_jpeg({9000, 7000, std::vector<std::uint8_t>(63'000'000, 255)})).error().says,
        "picture.too_many_pixels");
}

}
}
