#pragma once
// A photo of a board as a phone took it. What is kept of it stands upright, is smaller, and holds nothing
// that the camera wrote in: neither where it was nor whose phone it is.

#include <string>
#include <string_view>
#include <vector>

#include "intake/picture.hpp"

namespace gongkai::intake {

struct TakenPhoto {
    std::vector<std::string> codes; // what the QR codes in it say, each once; none may be readable
    std::string taken_at;           // as the camera's clock said, 2026-11-24 10:03:22; empty: it said nothing
    std::string jpeg;               // no side longer than longest_side
    std::string fingerprint;        // 64 hex digits: 256 bits, near for pictures that look the same
};
constexpr int longest_side = 1600; // pixels

// Refused when it is no whole JPEG, or has more pixels than we take.
Result<TakenPhoto> read_board_photo(std::string_view bytes, const PictureLimits& limits = {});

}
