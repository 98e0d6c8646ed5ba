#include "intake/read_codes.hpp"

#define ZX_USE_UTF8 1 // texts as std::string
#include <ZXing/ReadBarcode.h>
#include <algorithm>

namespace gongkai::intake {
namespace {

constexpr int too_small = 300; // pixels of a side: no code on a sheet can be read any more

ZXing::DecodeHints looking_for_qr()
{
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    hints.setTryDownscale(false); // we do
    return hints;
}

void add_codes(std::vector<std::string>& codes, const ZXing::ImageView& view)
{
    static const auto hints = looking_for_qr();
    for (const auto& found : ZXing::ReadBarcodes(view, hints))
        if (auto text = found.text(); found.isValid() && std::ranges::find(codes, text) == codes.end())
            codes.push_back(std::move(text));
}

void add_codes(std::vector<std::string>& codes, const Picture& picture)
{
    add_codes(codes, {picture.grey.data(), picture.width, picture.height, ZXing::ImageFormat::Lum});
}

// ZXing takes corners of different codes together when it sees many at once, and then finds neither; in a
// tile there are few. Tiles overlap by as much as a code has whose modules are too small for the coarser
// looks.
constexpr int tile = 1000, step = 600; // pixels

void add_codes_in_tiles(std::vector<std::string>& codes, const Picture& picture)
{
    const auto starts = [](int length) {
        std::vector<int> all{0};
        while (all.back() + tile < length)
            all.push_back(all.back() + step);
        return all;
    };
    for (const int top : starts(picture.height))
        for (const int left : starts(picture.width))
            add_codes(codes, {picture.grey.data() + std::ptrdiff_t(top) * picture.width + left,
                              std::min(tile, picture.width - left), std::min(tile, picture.height - top),
                              ZXing::ImageFormat::Lum, picture.width});
}

Result<std::vector<std::string>> found(std::vector<std::string> codes)
{
    if (codes.empty()) return refuse({.says = "picture.no_code", .field = "file"});
    return codes;
}

}

Result<std::vector<std::string>> read_codes(std::string_view bytes, const PictureLimits& limits)
{
    std::vector<std::string> codes;
    for (const auto shrink : {Shrink::quarter, Shrink::half, Shrink::whole}) {
        const auto picture = TRY(read_picture(bytes, shrink, limits));
        if (shrink != Shrink::whole && std::min(picture.width, picture.height) < too_small) continue;
        add_codes(codes, picture);
        if (!codes.empty()) break;
    }
    return found(std::move(codes));
}

Result<std::vector<std::string>> read_every_code(std::string_view bytes, const PictureLimits& limits)
{
    std::vector<std::string> codes;
    add_codes(codes, TRY(read_picture(bytes, Shrink::quarter, limits)));
    add_codes(codes, TRY(read_picture(bytes, Shrink::half, limits)));
    add_codes_in_tiles(codes, TRY(read_picture(bytes, Shrink::whole, limits)));
    return found(std::move(codes));
}

}
