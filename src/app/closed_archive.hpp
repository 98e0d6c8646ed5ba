#pragma once
// Files in the closed archive: they lie there sealed, each under its name, the SHA-256 of what lies there.

#include "app/office.hpp"

namespace gongkai::app {

std::string put_sealed(Office& office, std::string_view bytes); // → its name
// None where there is no such file, or our key doesn't open it; throws when it was damaged.
std::optional<std::string> open_sealed(Office& office, const std::string& name);

// `digest`: SHA-256 of the picture itself, hex. Throws when the archive doesn't give back what was put there.
std::string sealed_picture(Office& office, const std::string& name, const std::string& digest);

}
