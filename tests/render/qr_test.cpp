#include "render/qr.hpp"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <gtest/gtest.h>

using namespace gongkai::render;

namespace {

struct Picture {
    int side = 0;
    std::vector<std::uint8_t> pixels;
};

// As a camera would see it: every module several pixels wide, light all round.
Picture photographed(const QrCode& code, int scale)
{
    Picture picture{.side = (code.size() + 2 * quiet_zone) * scale, .pixels = {}};
    picture.pixels.assign(static_cast<std::size_t>(picture.side) * static_cast<std::size_t>(picture.side),
                          255);
    for (int y = 0; y < code.size() * scale; ++y)
        for (int x = 0; x < code.size() * scale; ++x)
            if (code.is_dark(x / scale, y / scale))
                picture.pixels[static_cast<std::size_t>((y + quiet_zone * scale) * picture.side + x +
                                                        quiet_zone * scale)] = 0;
    return picture;
}

std::string read_back(const Picture& picture)
{
    const ZXing::ImageView view(picture.pixels.data(), picture.side, picture.side, ZXing::ImageFormat::Lum);
    return ZXing::ReadBarcode(view).text();
}

void stain(Picture& picture, int from, int size)
{
    for (int y = from; y < from + size; ++y)
        for (int x = from; x < from + size; ++x)
            picture.pixels[static_cast<std::size_t>(y * picture.side + x)] = 255;
}

}

TEST(QrCode, is_read_back_as_it_was_written)
{
    for (const std::string payload : {"https://gongkai.example.cn/p/LDG-7K4Q-3M8", "A", "六道沟村"})
        EXPECT_EQ(read_back(photographed(QrCode(payload), 5)), payload);
}

TEST(QrCode, is_read_back_when_the_paper_is_torn)
{
    const std::string payload = "https://gongkai.example.cn/p/LDG-7K4Q-3M8?v=1";
    Picture picture = photographed(QrCode(payload), 6);
    stain(picture, picture.side / 2 - 24, 48);
    EXPECT_EQ(read_back(picture), payload);
}

TEST(QrCode, grows_with_its_payload_and_says_when_it_cannot)
{
    EXPECT_LT(QrCode("A").size(), QrCode(std::string(300, 'x')).size());
    EXPECT_THROW(QrCode(std::string(4000, 'x')), std::length_error);
    EXPECT_THROW(QrCode(""), std::length_error);
}

TEST(QrSvg, draws_every_dark_module_and_says_what_it_is)
{
    const std::string payload = "https://gongkai.example.cn/p/LDG-7K4Q-3M8";
    const std::string svg = qr_svg(payload, "二维码 <1>").text();
    EXPECT_NE(svg.find("<title>二维码 &lt;1&gt;</title>"), svg.npos);
    EXPECT_NE(svg.find("aria-label=\"二维码 &lt;1&gt;\""), svg.npos);
    EXPECT_EQ(svg.find("style="), svg.npos);

    const QrCode code(payload);
    std::vector<std::vector<bool>> drawn(static_cast<std::size_t>(code.size()),
                                         std::vector<bool>(static_cast<std::size_t>(code.size())));
    for (std::size_t at = svg.find(" d=\"") + 4; svg[at] == 'M'; at = svg.find('z', at) + 1) {
        int x = 0, y = 0, length = 0;
        ASSERT_EQ(std::sscanf(svg.c_str() + at, "M%d %dh%dv1", &x, &y, &length), 3);
        for (int i = 0; i < length; ++i)
            drawn[static_cast<std::size_t>(y - quiet_zone)][static_cast<std::size_t>(x - quiet_zone + i)] =
                true;
    }
    for (int row = 0; row < code.size(); ++row)
        for (int column = 0; column < code.size(); ++column)
            ASSERT_EQ(drawn[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)],
                      code.is_dark(column, row));
}
