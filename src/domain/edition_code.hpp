#pragma once
// The code of an edition (公开码), LDG-7K4Q-3M8: short, easy to read aloud, with a check character.
// Village initials, six characters drawn from 29 that can't be mistaken for one another, one check character.
// The weights are taken modulo the prime 29, so any single wrong character and any swap of two is found.

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace gongkai::domain {

std::string edition_code(std::string_view initials, std::string_view random_bytes); // at least six bytes

// So many of the same letters, drawn from as many bytes.
std::string code_letters(std::string_view bytes, std::size_t count);

// As a person types it: spaces, hyphens, case and full-width forms don't matter. The canonical form, or why not.
Result<std::string> read_edition_code(std::string_view typed);

}
