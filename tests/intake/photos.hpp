#pragma once
// Pictures as a camera gives them, of sheets that are drawn here.

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <cstdio>
#include <string>
#include <vector>
// after <cstdio>, which it needs
#include <jpeglib.h>

#include "intake/picture.hpp"

namespace gongkai::intake {

// A white sheet with a code of about `side` pixels in its upper right corner.
inline Picture sheet_with(const std::vector<std::string>& texts, int width, int height, int side)
{
    Picture sheet{width, height, std::vector<std::uint8_t>(std::size_t(width) * std::size_t(height), 255)};
    int right = width - side / 4;
    for (const auto& text : texts) {
        const auto code = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).encode(text, side, side);
        for (int y = 0; y < code.height(); ++y)
            for (int x = 0; x < code.width(); ++x)
                if (code.get(x, y))
                    sheet.grey[std::size_t(y + side / 4) * std::size_t(width) +
                               std::size_t(right - side + x)] = 20;
        right -= side * 3 / 2;
    }
    return sheet;
}

inline std::string as_jpeg(const Picture& picture, bool progressive = false, int quality = 60)
{
    jpeg_compress_struct state{};
    jpeg_error_mgr errors{};
    state.err = jpeg_std_error(&errors);
    jpeg_create_compress(&state);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&state, &bytes, &size);
    state.image_width = static_cast<unsigned>(picture.width);
    state.image_height = static_cast<unsigned>(picture.height);
    state.input_components = 1;
    state.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&state);
    jpeg_set_quality(&state, quality, TRUE);
    if (progressive) jpeg_simple_progression(&state);
    jpeg_start_compress(&state, TRUE);
    for (int y = 0; y < picture.height; ++y) {
        auto row = const_cast<JSAMPROW>(picture.grey.data() + std::size_t(y) * std::size_t(picture.width));
        jpeg_write_scanlines(&state, &row, 1);
    }
    jpeg_finish_compress(&state);
    std::string out(reinterpret_cast<char*>(bytes), size);
    jpeg_destroy_compress(&state);
    std::free(bytes);
    return out;
}

inline std::string little(std::uint32_t number, int bytes)
{
    std::string out;
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(number >> 8 * i & 0xff);
    return out;
}

inline std::string entry(unsigned tag, unsigned type, std::uint32_t count, std::uint32_t value)
{
    return little(tag, 2) + little(type, 2) + little(count, 4) + little(value, 4);
}

// What a phone writes in behind the first two bytes: how it was held, when, and where its owner stood.
inline std::string with_camera_notes(const std::string& jpeg, unsigned orientation, std::string taken)
{
    const std::string where = std::string("ASCII\0\0\0", 8) + "41.93N 126.42E Zhang San";
    taken += '\0';
    const auto after = static_cast<std::uint32_t>(68 + taken.size());
    const auto tiff = "II*" + std::string(1, '\0') + little(8, 4) + little(2, 2) +
                      entry(0x0112, 3, 1, orientation) + entry(0x8769, 4, 1, 38) + little(0, 4) +
                      little(2, 2) + entry(0x9003, 2, static_cast<std::uint32_t>(taken.size()), 68) +
                      entry(0x9286, 7, static_cast<std::uint32_t>(where.size()), after) + little(0, 4) +
                      taken + where;
    const auto body = std::string("Exif\0\0", 6) + tiff;
    const auto length = static_cast<unsigned>(body.size() + 2);
    return jpeg.substr(0, 2) + "\xff\xe1" + static_cast<char>(length >> 8) +
           static_cast<char>(length & 0xff) + body + jpeg.substr(2);
}

}
