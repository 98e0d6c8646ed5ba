#pragma once
// "We broke": a broken promise inside the program, never a person's mistake.

#include <source_location>
#include <stdexcept>
#include <string>

namespace gongkai {

struct Bug : std::logic_error {
    using std::logic_error::logic_error;
};

inline void ensure(bool holds, const char* what, std::source_location at = std::source_location::current())
{
    if (!holds) throw Bug(std::string(at.file_name()) + ":" + std::to_string(at.line()) + ": " + what);
}

}

#define ENSURE(condition) ::gongkai::ensure((condition), #condition)
