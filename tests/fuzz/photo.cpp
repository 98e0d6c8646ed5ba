// Photos of a sheet: each decoder, the codes in what it gives, what is kept of a photo of a board, and of a stage.
#include "base/text.hpp"
#include "domain/sheet_mark.hpp"
#include "fuzz/support/target.hpp"
#include "intake/board_photo.hpp"
#include "intake/read_codes.hpp"
#include "intake/shown_photo.hpp"

namespace gongkai::intake {
namespace {

constexpr PictureLimits small_limits{.pixels = 40'000, .progressive_pixels = 20'000, .scans = 20};

}

FUZZ_TARGET(photo)
{
    for (const auto shrink : {Shrink::whole, Shrink::quarter}) {
        const auto picture = read_picture(bytes, shrink, small_limits);
        if (!picture) {
            ENSURE(picture.error().says.starts_with("picture."));
            return;
        }
        const auto pixels = std::int64_t(picture->width) * picture->height;
        ENSURE(picture->width > 0 && picture->height > 0 && pixels <= small_limits.pixels);
        ENSURE(picture->grey.size() == static_cast<std::size_t>(pixels));
    }
    const auto kept = read_board_photo(bytes, small_limits);
    ENSURE(kept ? kept->jpeg.size() > 0 && kept->fingerprint.size() == 64 : kept.error().says.starts_with("picture."));
    const auto shown = read_shown_photo(bytes, small_limits);
    ENSURE(shown.has_value() == kept.has_value() && (!shown || (shown->width > 0 && shown->height > 0)));
    const auto codes = read_codes(bytes, small_limits);
    if (!codes) return;
    for (const auto& code : *codes)
        static_cast<void>(domain::read_sheet_mark(code));
}

}
