#include <gtest/gtest.h>
#include <png.h>
#include <webp/encode.h>

#include "intake/photos.hpp"
#include "intake/read_codes.hpp"

namespace gongkai::intake {
namespace {

const std::string address = "https://gk.example.gov.cn/e/LDG-7K4Q-3M8?c=0123456789abcdef&i=1284";

std::string as_png(const Picture& picture)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<unsigned>(picture.width);
    image.height = static_cast<unsigned>(picture.height);
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = 0;
    png_image_write_to_memory(&image, nullptr, &size, 0, picture.grey.data(), 0, nullptr);
    std::string out(size, '\0');
    EXPECT_TRUE(png_image_write_to_memory(&image, out.data(), &size, 0, picture.grey.data(), 0, nullptr));
    out.resize(size);
    return out;
}

std::string as_webp(const Picture& picture)
{
    std::vector<std::uint8_t> colours;
    for (const auto grey : picture.grey)
        colours.insert(colours.end(), 3, grey);
    std::uint8_t* bytes = nullptr;
    const auto size =
        WebPEncodeRGB(colours.data(), picture.width, picture.height, picture.width * 3, 60, &bytes);
    std::string out(reinterpret_cast<char*>(bytes), size);
    WebPFree(bytes);
    return out;
}

std::string says(const std::string& bytes, const PictureLimits& limits = {})
{
    const auto codes = read_codes(bytes, limits);
    return codes ? "" : codes.error().says;
}

TEST(PhotoOfASheet, gives_its_code_whatever_the_camera_wrote)
{
    const auto sheet = sheet_with({address}, 1600, 1200, 300);
    for (const auto& photo : {as_jpeg(sheet), as_jpeg(sheet, true), as_png(sheet), as_webp(sheet)}) {
        const auto codes = read_codes(photo);
        ASSERT_TRUE(codes.has_value()) << codes.error().says;
        EXPECT_EQ(*codes, std::vector<std::string>{address});
    }
}

TEST(PhotoOfASheet, is_looked_at_closer_when_the_code_is_small)
{
    const auto codes = read_codes(as_jpeg(sheet_with({address}, 2400, 1800, 110)));
    ASSERT_TRUE(codes.has_value()) << codes.error().says;
    EXPECT_EQ(codes->front(), address);
}

TEST(PhotoOfASheet, may_show_several)
{
    const auto codes = read_codes(as_jpeg(sheet_with({address, "second", "third"}, 2400, 1800, 400)));
    ASSERT_TRUE(codes.has_value()) << codes.error().says;
    EXPECT_EQ(codes->size(), 3u);
}

TEST(PhotoOfASheet, is_shrunk_to_a_quarter_of_each_side)
{
    const auto sheet = sheet_with({address}, 1600, 1200, 300);
    for (const auto& photo : {as_jpeg(sheet), as_png(sheet), as_webp(sheet)}) {
        const auto small = read_picture(photo, Shrink::quarter);
        ASSERT_TRUE(small.has_value());
        EXPECT_EQ(small->width, 400);
        EXPECT_EQ(small->height, 300);
        EXPECT_EQ(small->grey.size(), 400u * 300u);
    }
}

TEST(PhotoOfASheet, is_refused_with_what_to_do_instead)
{
    using namespace std::string_literals;
    const auto jpeg = as_jpeg(sheet_with({}, 400, 300, 100));
    const std::pair<std::string, const char*> cases[] = {
        {"GIF89a\1\0\1\0", "picture.gif"},
        {"\0\0\0\x18"s + "ftypheic\0\0\0\0"s, "picture.heic"},
        {"\0\0\0\x18"s + "ftypavif\0\0\0\0"s, "picture.heic"},
        {"II*\0\0\0\0\0"s, "picture.other"},
        {"BM\x46\0\0\0\0\0\0\0"s, "picture.other"},
        {"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "picture.drawing"},
        {"hello", "picture.none"},
        {"", "picture.none"},
        {jpeg, "picture.no_code"},
        {jpeg + "<html><script>alert(1)</script>", "picture.two_kinds"},
        {jpeg + "%PDF-1.7", "picture.two_kinds"},
        {jpeg + "PK\x03\x04----PK\x05\x06", "picture.two_kinds"},
        {jpeg.substr(0, jpeg.size() / 2), "picture.damaged"},
        {jpeg.substr(0, 20), "picture.damaged"},
    };
    for (const auto& [bytes, key] : cases)
        EXPECT_EQ(says(bytes), key) << bytes.substr(0, 40);
}

TEST(PhotoOfASheet, is_refused_when_cut_short_or_moving)
{
    const auto sheet = sheet_with({address}, 400, 300, 100);
    const auto png = as_png(sheet), webp = as_webp(sheet);
    EXPECT_EQ(says(png.substr(0, png.size() / 2)), "picture.damaged");
    EXPECT_EQ(says(webp.substr(0, webp.size() / 2)), "picture.damaged");
    auto moving = png;
    moving.insert(33, std::string("\0\0\0\x08", 4) + "acTL" + std::string("\0\0\0\2\0\0\0\0----", 12));
    EXPECT_EQ(says(moving), "picture.animated");
}

TEST(PhotoOfASheet, is_measured_before_it_is_decoded)
{
    const auto sheet = sheet_with({}, 400, 300, 100);
    const PictureLimits small{.pixels = 100'000, .progressive_pixels = 100'000};
    for (const auto& photo : {as_jpeg(sheet), as_png(sheet), as_webp(sheet)})
        EXPECT_EQ(says(photo, small), "picture.too_many_pixels");
    const PictureLimits few_scans{.scans = 2};
    EXPECT_EQ(says(as_jpeg(sheet_with({address}, 400, 300, 100), true), few_scans), "picture.damaged");
}

}
}
