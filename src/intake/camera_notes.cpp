#include "intake/camera_notes.hpp"

#include <libexif/exif-data.h>
#include <memory>

#include "base/date.hpp"

namespace gongkai::intake {
namespace {

using Exif = std::unique_ptr<ExifData, decltype(&exif_data_unref)>;

std::string text_of(ExifData& exif, ExifTag tag)
{
    char text[64] = "";
    if (auto* entry = exif_content_get_entry(exif.ifd[EXIF_IFD_EXIF], tag))
        exif_entry_get_value(entry, text, sizeof text);
    return text;
}

// 2026:11:24 10:03:22 as dates are written elsewhere.
std::string time_of(std::string text)
{
    constexpr std::size_t length = 19;
    if (text.size() != length || text[4] != ':' || text[7] != ':' || text[10] != ' ') return {};
    text[4] = text[7] = '-';
    if (!parse_date(text.substr(0, 10))) return {};
    return text.find_first_not_of("0123456789:", 11) == std::string::npos ? text : std::string();
}

Turn turn_of(ExifData& exif)
{
    const auto* entry = exif_content_get_entry(exif.ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->components != 1 || entry->size < 2)
        return Turn::none;
    switch (exif_get_short(entry->data, exif_data_get_byte_order(&exif))) {
    case 2: return Turn::mirrored;
    case 3: return Turn::half;
    case 6: return Turn::right;
    case 8: return Turn::left;
    default: return Turn::none;
    }
}

}

CameraNotes read_camera_notes(std::string_view jpeg)
{
    const Exif exif(exif_data_new_from_data(reinterpret_cast<const unsigned char*>(jpeg.data()),
                                            static_cast<unsigned>(jpeg.size())),
                    &exif_data_unref);
    if (!exif) return {};
    return {.taken_at = time_of(text_of(*exif, EXIF_TAG_DATE_TIME_ORIGINAL)), .turn = turn_of(*exif)};
}

}
