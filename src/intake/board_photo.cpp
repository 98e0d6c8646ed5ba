#include "intake/board_photo.hpp"

#include "base/hash.hpp"
#include "intake/camera_notes.hpp"
#include "intake/jpeg_upright.hpp"
#include "intake/read_codes.hpp"

namespace gongkai::intake {
namespace {

constexpr int columns = 17,
              rows = 16; // of the fields whose brightness is compared with that of their right neighbour

std::int64_t brightness(const Picture& picture, int column, int row)
{
    const int left = picture.width * column / columns, right = picture.width * (column + 1) / columns;
    const int top = picture.height * row / rows, bottom = picture.height * (row + 1) / rows;
    std::int64_t sum = 0;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x)
            sum += picture.grey[std::size_t(y) * std::size_t(picture.width) + std::size_t(x)];
    return sum * 16 / std::max(1, (right - left) * (bottom - top));
}

// The difference hash (dHash): which of two neighbours is brighter survives saving, shrinking and mild
// retouching.
std::string fingerprint_of(const Picture& picture)
{
    std::vector<std::uint8_t> bytes(32);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column + 1 < columns; ++column) {
            const auto bit = std::size_t(row * (columns - 1) + column);
            if (brightness(picture, column, row) > brightness(picture, column + 1, row))
                bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] | 1u << bit % 8);
        }
    return to_hex(bytes);
}

Result<std::vector<std::string>> codes_in(std::string_view bytes, const PictureLimits& limits)
{
    auto codes = read_every_code(bytes, limits);
    if (codes || codes.error().says != "picture.no_code") return codes;
    return std::vector<std::string>();
}

}

Result<TakenPhoto> read_board_photo(std::string_view bytes, const PictureLimits& limits)
{
    if (TRY(picture_kind(bytes)) != PictureKind::jpeg)
        return refuse({.says = "picture.not_from_camera", .field = "photos"});
    TakenPhoto photo{.codes = TRY(codes_in(bytes, limits)), .taken_at = {}, .jpeg = {}, .fingerprint = {}};
    const auto notes = read_camera_notes(bytes);
    photo.taken_at = notes.taken_at;
    photo.jpeg = TRY(upright_jpeg(bytes, notes.turn, longest_side));
    // under no limit of the caller's: this one is ours, and it is progressive
    photo.fingerprint = fingerprint_of(TRY(read_picture(photo.jpeg, Shrink::quarter)));
    return photo;
}

}
