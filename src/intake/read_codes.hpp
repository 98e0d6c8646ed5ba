#pragma once
// The QR codes in a photo: looked for in a small copy first, where they are found many times faster.

#include <string>
#include <string_view>
#include <vector>

#include "intake/picture.hpp"

namespace gongkai::intake {

// What they say, each once; refused when the file is no picture we read, or holds no code. Of a sheet that
// somebody holds: no finer look follows once one was found.
Result<std::vector<std::string>> read_codes(std::string_view bytes, const PictureLimits& limits = {});

// Of a board: near and far ones together, down to some two and a half pixels a module. Takes several times as
// long.
Result<std::vector<std::string>> read_every_code(std::string_view bytes, const PictureLimits& limits = {});

}
