#pragma once
// A picture drawn by us, as if a phone had taken it: for the demonstration.

#include <string>

#include "intake/picture.hpp"

namespace gongkai::intake {

std::string drawn_jpeg(const Picture& picture);

}
