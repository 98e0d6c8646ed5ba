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

}
