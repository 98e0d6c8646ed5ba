#pragma once
// Words of somebody in office that everybody will read: there, not endless, without personal numbers.

#include "base/result.hpp"

#include <string>

namespace gongkai::app {

constexpr std::size_t longest_reason = 200; // characters

// Trimmed, or refused for its field; `nothing` is the key of what is said to silence.
Result<std::string> said_words(const std::string& typed, const char* field, const char* nothing,
                               std::size_t longest = longest_reason);

}
