#pragma once
// Several files written as one text, so that a corpus of them can be read and compared: each begins with a
// line
// "--- NAME" and goes on to the next such line.

#include <string>
#include <string_view>
#include <vector>

namespace gongkai::fuzz {

struct Part {
    std::string name;
    std::string content;
};

std::vector<Part> parts_of(std::string_view bytes);
std::string
stored_zip(const std::vector<Part>& parts); // uncompressed, so that making it costs next to nothing

}
