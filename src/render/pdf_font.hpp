#pragma once
// A font as one PDF uses it: which glyphs, and what letters they stand for when somebody copies, searches or
// listens.

#include <map>
#include <string>

#include "render/pdf_file.hpp"
#include "render/small_font.hpp"

namespace gongkai::render {

class PdfFont {
public:
    explicit PdfFont(SmallFont& font) : font_(font) {}

    unsigned use(hb_codepoint_t glyph); // its number in this PDF
    // Whether the glyph stands for these letters; what it first stood for decides.
    bool says(hb_codepoint_t glyph, std::string_view letters);
    double advance(hb_codepoint_t glyph) const { return font_.advance(glyph); }
    int write(PdfFile& file) const;

private:
    struct Glyph {
        hb_codepoint_t in_font = 0;
        int advance = 0;
        std::string letters = {};
    };
    std::string widths() const;
    std::string letter_map() const;
    int write_descriptor(PdfFile& file, const FontProgram& program, const std::string& name) const;

    SmallFont& font_;
    std::map<hb_codepoint_t, unsigned> numbers_;
    std::map<unsigned, Glyph> glyphs_; // by number
};

}
