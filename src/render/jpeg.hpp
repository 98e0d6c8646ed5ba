#pragma once
// A picture that goes into a document as it is.

#include <string>

namespace gongkai::render {

struct Jpeg { // in three colours
    std::string bytes;
    int width = 0, height = 0; // pixels
};

}
