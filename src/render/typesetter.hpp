#pragma once
// Text set by Pango: shaped, broken into lines, measured. One per thread, kept warm.

#include <memory>
#include <pango/pangocairo.h>
#include <string_view>
#include <unordered_map>

#include "render/small_font.hpp"

namespace gongkai::render {

enum class Face { sans, sans_bold, serif_bold };

struct Style {
    Face face = Face::sans;
    double size = 16; // in points, as all lengths here
};

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

class SetText { // one or more lines, not yet placed
public:
    int lines() const { return pango_layout_get_line_count(layout_.get()); }
    double width(int line) const;
    double start(int line) const; // where the line begins, when the first one is indented
    PangoLayoutLine* line(int line) const { return pango_layout_get_line_readonly(layout_.get(), line); }

private:
    friend class Typesetter;
    explicit SetText(PangoLayout* layout) : layout_(layout) {}
    std::unique_ptr<PangoLayout, Unref> layout_;
};

class Typesetter {
public:
    static Typesetter& of_this_thread();

    // Broken at width; on one line when there is none. Such lines are kept for a while: a pack of ledgers
    // says the same words and days again and again.
    SetText set(std::string_view text, const Style& style, double width = -1, double indent = 0);
    SetText set_with_lead(std::string_view bold_lead, std::string_view text, const Style& style,
                          double width);
    // Without shaping, so many times faster than set(); never much less than the true width.
    double estimate(std::string_view text, const Style& style);
    // The style made smaller until the text is no wider.
    Style fit(std::string_view text, Style style, double width);

    // Pieces side by side on as many lines as they need; a line breaks between pieces when it can.
    std::string pack(const std::vector<std::string>& pieces, const Style& style, double width);

    std::u32string without_glyph(std::string_view text);

    SmallFont& small_font(PangoFont* font); // lives as long as the typesetter

private:
    Typesetter();
    SetText set_anew(std::string_view text, const Style& style, double width, double indent);
    const PangoFontDescription* description(const Style& style);
    const std::array<double, 128>& advances(Face face); // of ASCII, in ems

    struct Free {
        void operator()(PangoFontDescription* it) const { pango_font_description_free(it); }
    };
    std::unique_ptr<PangoFontMap, Unref> fonts_;
    std::unique_ptr<PangoContext, Unref> context_;
    std::map<std::pair<Face, int>, std::unique_ptr<PangoFontDescription, Free>> descriptions_;
    std::map<Face, std::array<double, 128>> advances_;
    using Lines = std::unordered_map<std::string, std::unique_ptr<PangoLayout, Unref>>;
    Lines lines_, earlier_lines_; // when the first is full it becomes the second
    std::map<hb_face_t*, SmallFont> small_fonts_;
};

}
