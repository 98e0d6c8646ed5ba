#pragma once
// What a PDF says about itself in XMP, for archives and search.

#include <string>
#include <string_view>

namespace gongkai::render {

std::string pdf_metadata(std::string_view title, std::string_view language);

}
