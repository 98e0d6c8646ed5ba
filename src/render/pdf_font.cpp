#include "render/pdf_font.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"

namespace gongkai::render {

namespace {

constexpr int usual_width = 1000;            // of a Han character
constexpr std::size_t most_in_a_block = 100; // of a CMap

std::string hex(unsigned number)
{
    return fmt::format("<{:04X}>", number);
}

std::string
without_mark(const std::string& text) // the letters alone, without the byte order mark of pdf_text
{
    return "<" + text.substr(5);
}

// Six letters before the name tell one cut from another.
std::string tagged(const std::string& name, std::string_view bytes)
{
    const Digest digest = sha256(bytes);
    std::string tag;
    for (std::size_t i = 0; i < 6; ++i)
        tag += static_cast<char>('A' + digest[i] % 26);
    return tag + "+" + name;
}

}

unsigned PdfFont::use(hb_codepoint_t glyph)
{
    const auto [kept, is_new] = numbers_.try_emplace(glyph, 0);
    if (is_new) {
        kept->second = font_.number(glyph);
        glyphs_[kept->second] = {.in_font = glyph, .advance = font_.advance(glyph), .letters = {}};
    }
    return kept->second;
}

bool PdfFont::says(hb_codepoint_t glyph, std::string_view letters)
{
    Glyph& used = glyphs_.at(use(glyph));
    if (used.letters.empty()) used.letters = letters;
    return used.letters == letters;
}

std::string PdfFont::widths() const
{
    std::string widths;
    for (const auto& [number, glyph] : glyphs_)
        if (glyph.advance != usual_width) widths += fmt::format("{}[{}]", number, glyph.advance);
    return widths;
}

std::string PdfFont::letter_map() const
{
    std::string blocks, block;
    std::size_t in_block = 0;
    const auto end_block = [&] {
        if (in_block > 0) blocks += fmt::format("{} beginbfchar\n{}endbfchar\n", in_block, block);
        block.clear();
        in_block = 0;
    };
    for (const auto& [number, glyph] : glyphs_) {
        if (glyph.letters.empty()) continue;
        block += hex(number) + without_mark(pdf_text(glyph.letters)) + "\n";
        if (++in_block == most_in_a_block) end_block();
    }
    end_block();
    return "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
           "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS "
           "def\n"
           "/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n" +
           blocks + "endcmap CMapName currentdict/CMap defineresource pop end end";
}

int PdfFont::write_descriptor(PdfFile& file, const FontProgram& program, const std::string& name) const
{
    const int bytes = file.add_stream(program.is_truetype ? fmt::format("/Length1 {}", program.bytes.size())
                                                          : "/Subtype/CIDFontType0C",
                                      program.bytes);
    const int above = font_.metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    const int below = font_.metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    return file.add(
        fmt::format("<</Type/FontDescriptor/FontName/{}/Flags 4/FontBBox[-1000 {} 3000 {}]/ItalicAngle 0"
                    "/Ascent {}/Descent {}/CapHeight {}/StemV 80/{} {}>>",
                    name, below, above, above, below, font_.metric(HB_OT_METRICS_TAG_CAP_HEIGHT),
                    program.is_truetype ? "FontFile2" : "FontFile3", pdf_reference(bytes)));
}

int PdfFont::write(PdfFile& file) const
{
    std::set<hb_codepoint_t> used;
    for (const auto& [number, glyph] : glyphs_)
        used.insert(glyph.in_font);
    const FontProgram program = font_.program(used);
    const std::string name = tagged(font_.name(), program.bytes);
    const int descriptor = write_descriptor(file, program, name);
    const int letters = file.add_stream("", letter_map());
    const int descendant = file.add(
        fmt::format("<</Type/Font/Subtype/{}/BaseFont/{}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                    "/Supplement 0>>/FontDescriptor {}/DW {}/W[{}]{}>>",
                    program.is_truetype ? "CIDFontType2" : "CIDFontType0", name, pdf_reference(descriptor),
                    usual_width, widths(), program.is_truetype ? "/CIDToGIDMap/Identity" : ""));
    return file.add(fmt::format(
        "<</Type/Font/Subtype/Type0/BaseFont/{}{}/Encoding/Identity-H/DescendantFonts[{}]"
        "/ToUnicode {}>>",
        name, program.is_truetype ? "" : "-Identity-H", pdf_reference(descendant), pdf_reference(letters)));
}

}
