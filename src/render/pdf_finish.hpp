#pragma once
// What Cairo leaves out of a PDF: its language, a display title, XMP, and an id that depends on nothing but
// the content.

#include <string>
#include <string_view>

namespace gongkai::render {

std::string finish_pdf(const std::string& bytes, const std::string& title, const std::string& language);

}
