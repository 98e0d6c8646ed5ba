// Photos of boards as they are kept: read, upright, small, and silent about who took them where.

#include <bit>
#include <gtest/gtest.h>

#include "intake/board_photo.hpp"
#include "intake/photos.hpp"
#include "intake/read_codes.hpp"

namespace gongkai::intake {
namespace {

const std::string address = "https://gk.example.gov.cn/e/LDG-7K4Q-3M8?c=0123456789abcdef&i=1284&d=K7P2";

int bits_between(const std::string& a, const std::string& b)
{
    int bits = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        bits += std::popcount(static_cast<unsigned>(std::stoi(a.substr(i, 1), nullptr, 16) ^
                                                    std::stoi(b.substr(i, 1), nullptr, 16)));
    return bits;
}

// Light falls from one side, a wall is rough: no two shots are alike.
Picture shot(unsigned seed, int width = 2000, int height = 1500)
{
    auto sheet = sheet_with({address}, width, height, 400);
    std::uint32_t draw = seed * 2654435761u + 1;
    const int fields = 12;
    std::vector<int> light;
    for (int i = 0; i < fields * fields; ++i)
        light.push_back(static_cast<int>((draw = draw * 1664525u + 1013904223u) >> 25));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            auto& grey = sheet.grey[std::size_t(y) * std::size_t(width) + std::size_t(x)];
            grey = static_cast<std::uint8_t>(
                grey * (255 - light[std::size_t(y * fields / height * fields + x * fields / width)]) / 255);
        }
    return sheet;
}

TEST(PhotoOfABoard, is_kept_without_what_the_camera_wrote_in)
{
    const auto photo = with_camera_notes(as_jpeg(shot(1)), 1, "2026:11:24 10:03:22");
    ASSERT_NE(photo.find("Zhang San"), photo.npos);
    const auto kept = read_board_photo(photo);
    ASSERT_TRUE(kept) << kept.error().says;
    EXPECT_EQ(kept->codes, std::vector<std::string>{address});
    EXPECT_EQ(kept->taken_at, "2026-11-24 10:03:22");
    EXPECT_EQ(kept->jpeg.find("Zhang San"), kept->jpeg.npos);
    EXPECT_EQ(kept->jpeg.find("Exif"), kept->jpeg.npos);
    const auto small = read_picture(kept->jpeg, Shrink::whole);
    ASSERT_TRUE(small);
    EXPECT_LE(std::max(small->width, small->height), longest_side);
    EXPECT_GE(std::max(small->width, small->height), longest_side / 2);
    EXPECT_EQ(read_codes(kept->jpeg).value(), kept->codes) << "what it proves can still be read in it";
}

TEST(PhotoOfABoard, stands_upright_however_the_phone_was_held)
{
    const auto jpeg = as_jpeg(shot(1));
    for (const unsigned turned : {6u, 8u}) {
        const auto kept = read_board_photo(with_camera_notes(jpeg, turned, "2026:11:24 10:03:22"));
        ASSERT_TRUE(kept);
        const auto upright = read_picture(kept->jpeg, Shrink::whole);
        EXPECT_GT(upright->height, upright->width) << turned;
    }
    const auto half = read_board_photo(with_camera_notes(jpeg, 3, "2026:11:24 10:03:22"));
    EXPECT_GT(read_picture(half->jpeg, Shrink::whole)->width,
              read_picture(half->jpeg, Shrink::whole)->height);
}

TEST(PhotoOfABoard, has_no_time_where_the_camera_said_none)
{
    const auto jpeg = as_jpeg(shot(1));
    EXPECT_EQ(read_board_photo(jpeg)->taken_at, "");
    for (const char* odd :
         {"0000:00:00 00:00:00", "2026:13:45 10:03:22", "yesterday at noon..", "2026:11:24 <b>:03:22"})
        EXPECT_EQ(read_board_photo(with_camera_notes(jpeg, 1, odd))->taken_at, "") << odd;
}

TEST(PhotoOfABoard, is_known_again_when_it_was_only_saved_anew)
{
    const auto first = read_board_photo(as_jpeg(shot(1)));
    const auto anew = read_board_photo(as_jpeg(shot(1), true));
    const auto smaller = read_board_photo(as_jpeg(shot(1, 1500, 1125)));
    const auto next_day = read_board_photo(as_jpeg(shot(2)));
    EXPECT_LE(bits_between(first->fingerprint, anew->fingerprint), 12);
    EXPECT_LE(bits_between(first->fingerprint, smaller->fingerprint), 12);
    EXPECT_GT(bits_between(first->fingerprint, next_day->fingerprint), 24);
}

TEST(PhotoOfABoard, is_kept_even_when_no_code_can_be_read)
{
    const Picture wall{1200, 900, std::vector<std::uint8_t>(1200 * 900, 140)};
    const auto kept = read_board_photo(as_jpeg(wall));
    ASSERT_TRUE(kept);
    EXPECT_TRUE(kept->codes.empty());
}

TEST(PhotoOfABoard, is_refused_in_words_when_it_is_none)
{
    const auto jpeg = as_jpeg(shot(1));
    EXPECT_EQ(read_board_photo(jpeg.substr(0, jpeg.size() / 2)).error().says, "picture.damaged");
    EXPECT_EQ(
        read_board_photo("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>").error().says,
        "picture.drawing");
    EXPECT_EQ(read_board_photo("GIF89a").error().says, "picture.gif");
    EXPECT_EQ(read_board_photo(std::string("\0\0\0\x18"
                                           "ftypheic",
                                           12))
                  .error()
                  .says,
              "picture.heic");
    EXPECT_EQ(read_board_photo(std::string("\x89PNG\r\n\x1a\n", 8)).error().says, "picture.not_from_camera");
    EXPECT_EQ(
        read_board_photo(as_jpeg({9000, 7000, std::vector<std::uint8_t>(63'000'000, 255)})).error().says,
        "picture.too_many_pixels");
}

}
}
