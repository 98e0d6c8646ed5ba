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

void add_codes(std::vector<std::string>& codes, const Picture& picture)
{
    static const auto hints = looking_for_qr();
    const ZXing::ImageView view(picture.grey.data(), picture.width, picture.height, ZXing::ImageFormat::Lum);
    for (const auto& found : ZXing::ReadBarcodes(view, hints))
        if (auto text = found.text(); found.isValid() && std::ranges::find(codes, text) == codes.end())
            codes.push_back(std::move(text));
}

}

// Once one is found, one finer look follows for those beside it.
Result<std::vector<std::string>> read_codes(std::string_view bytes, const PictureLimits& limits)
{
    std::vector<std::string> codes;
    for (const auto shrink : {Shrink::quarter, Shrink::half, Shrink::whole}) {
        const bool last_look = !codes.empty();
        const auto picture = TRY(read_picture(bytes, shrink, limits));
        if (shrink != Shrink::whole && std::min(picture.width, picture.height) < too_small) continue;
        add_codes(codes, picture);
        if (last_look) break;
    }
    if (codes.empty()) return refuse({.says = "picture.no_code", .field = "file"});
    return codes;
}

}
