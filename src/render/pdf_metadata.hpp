#pragma once
// What a PDF says about itself in XMP, for archives and search; and to /verify, which edition it is.

#include <string>
#include <string_view>

namespace gongkai::render {

struct PdfFacts {
    std::string title;
    std::string language;
    std::string identifier = {}; // the address of what it shows, as its QR code says it
};
std::string pdf_metadata(const PdfFacts& facts);

}
