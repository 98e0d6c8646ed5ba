#pragma once
// A picture that lies sealed in the closed archive.

#include "app/office.hpp"

namespace gongkai::app {

std::string put_picture(Office& office, std::string_view jpeg); // → its name in the archive

// `digest`: SHA-256 of the picture, hex. Throws when the archive doesn't give back what was put there.
std::string sealed_picture(Office& office, const std::string& blob, const std::string& digest);

}
