#pragma once
// What a camera wrote into its photo (EXIF, by libexif): when it was taken, and how it was held.

#include <string>
#include <string_view>

namespace gongkai::intake {

enum class Turn { none, right, half, left, mirrored }; // what sets the picture upright

struct CameraNotes {
    std::string taken_at; // 2026-11-24 10:03:22, by the camera's clock; empty: not said, or no date
    Turn turn = Turn::none;
};

CameraNotes read_camera_notes(std::string_view jpeg);

}
