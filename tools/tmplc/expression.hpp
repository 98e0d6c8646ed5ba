// What may stand in a template where C++ would allow anything: paths, comparisons, calls of listed helpers.
#pragma once

#include "source.hpp"

namespace tmplc {

// Each returns C++; `begin` is where `text` stands in the source, for blame.
std::string expression(const Source& source, std::size_t begin, std::string_view text);
std::string arguments(const Source& source, std::size_t begin, std::string_view text);

}
