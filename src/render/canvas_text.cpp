#include <cmath>

#include "render/canvas.hpp"

namespace gongkai::render {

namespace {

constexpr double tolerance = 3; // thousandths of an em that a glyph may stand off its place

double size_of(PangoFont* font)
{
    int scale = 0;
    hb_font_get_scale(pango_font_get_hb_font(font), &scale, nullptr);
    return std::abs(pango_units_to_double(scale));
}

hb_codepoint_t in_font(const PangoGlyphInfo& glyph) // an unknown one is the font's own empty box
{
    return (glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 ? 0 : glyph.glyph;
}

// Pango's glyphs as a PDF's strings. Glyphs stay in one string while each stands where the one before ends.
class RunWriter {
public:
    RunWriter(std::string& to, PdfFont& font, double size) : to_(to), font_(font), size_(size) {}

    double write(const PangoGlyphItem& run, const char* letters) // how far it goes, in points
    {
        PangoGlyphItemIter at;
        auto* const pieces = const_cast<PangoGlyphItem*>(&run); // which is only read
        for (gboolean more = pango_glyph_item_iter_init_start(&at, pieces, letters); more;
             more = pango_glyph_item_iter_next_cluster(&at))
            cluster(at, {letters + at.start_index, static_cast<std::size_t>(at.end_index - at.start_index)});
        flush();
        if (rise_ != 0) to_ += "0 Ts ";
        return at_;
    }

private:
    void cluster(const PangoGlyphItemIter& at, std::string_view letters)
    {
        const PangoGlyphInfo* const glyphs = at.glyph_item->glyphs->glyphs;
        const int step = at.start_glyph < at.end_glyph ? 1 : -1;
        const PangoGlyphInfo& first = glyphs[at.start_glyph];
        const bool is_one = at.start_glyph + step == at.end_glyph;
        const bool is_plain =
            is_one && (first.glyph == PANGO_GLYPH_EMPTY || font_.says(in_font(first), letters));
        if (!is_plain) {
            flush();
            to_ += "/Span<</ActualText" + pdf_text(letters) + ">>BDC ";
        }
        for (int i = at.start_glyph; i != at.end_glyph; i += step)
            put(glyphs[i]);
        if (!is_plain) {
            flush();
            to_ += "EMC ";
        }
    }

    void put(const PangoGlyphInfo& glyph)
    {
        if (glyph.glyph != PANGO_GLYPH_EMPTY) {
            place(at_ + pango_units_to_double(glyph.geometry.x_offset),
                  -pango_units_to_double(glyph.geometry.y_offset));
            fmt::format_to(std::back_inserter(hex_), "{:04x}", font_.use(in_font(glyph)));
            pen_ += font_.advance(in_font(glyph)) * size_ / 1000;
        }
        at_ += pango_units_to_double(glyph.geometry.width);
    }

    void place(double x, double rise)
    {
        if (std::abs(rise - rise_) > 0.005) {
            flush();
            append_number(to_, rise);
            to_ += " Ts ";
            rise_ = rise;
        }
        const double off = (x - pen_) * 1000 / size_;
        if (std::abs(off) <= tolerance) return;
        end_string();
        append_number(parts_, -off);
        pen_ = x;
    }

    void end_string()
    {
        if (!hex_.empty()) parts_ += "<" + hex_ + ">";
        hex_.clear();
    }

    void flush()
    {
        if (parts_.empty() && hex_.empty()) return;
        if (parts_.empty()) {
            to_ += "<" + hex_ + ">Tj ";
        } else {
            end_string();
            to_ += "[" + parts_ + "]TJ ";
        }
        parts_.clear();
        hex_.clear();
    }

    std::string& to_;
    PdfFont& font_;
    double size_;
    double at_ = 0;  // where Pango is
    double pen_ = 0; // where the PDF is
    double rise_ = 0;
    std::string parts_, hex_;
};

}

std::size_t Canvas::font_of(PangoFont* font)
{
    SmallFont& small = Typesetter::of_this_thread().small_font(font);
    const auto [kept, is_new] = font_numbers_.try_emplace(&small, fonts_.size());
    if (is_new) fonts_.emplace_back(small);
    return kept->second;
}

void Canvas::use(Layer& layer, std::size_t font, double size)
{
    if (layer.font == font && std::abs(layer.size - size) < 0.001) return;
    layer.drawn += fmt::format("/F{} ", font);
    append_number(layer.drawn, size);
    layer.drawn += " Tf ";
    layer.font = font;
    layer.size = size;
}

void Canvas::end_mark()
{
    if (is_marked_) words_.drawn += "EMC\n";
    is_marked_ = false;
}

// What has a tag is marked as its content; what has none lies below, with the rules and boxes.
Canvas::Layer& Canvas::layer_for_text()
{
    const char* const tag = structure_.innermost();
    if (!tag) return shapes_;
    if (!is_marked_) words_.drawn += fmt::format("/{}<</MCID {}>>BDC ", tag, structure_.mark(pages_.size()));
    is_marked_ = true;
    return words_;
}

void Canvas::show(const SetText& text, int line, Place place, Ink ink)
{
    Layer& layer = layer_for_text();
    use(layer, ink);
    const PangoLayoutLine* const set = text.line(line);
    const char* const letters = pango_layout_get_text(set->layout);
    for (const GSList* at = set->runs; at; at = at->next) {
        const auto& run = *static_cast<const PangoGlyphItem*>(at->data);
        const double size = size_of(run.item->analysis.font);
        const std::size_t font = font_of(run.item->analysis.font);
        use(layer, font, size);
        layer.drawn += "BT ";
        if (place.sine != 0)
            layer.drawn += fmt::format("{:.4f} {:.4f} {:.4f} {:.4f} ", place.cosine, place.sine, -place.sine,
                                       place.cosine);
        append_number(layer.drawn, place.x);
        layer.drawn += ' ';
        append_number(layer.drawn, place.y);
        layer.drawn += place.sine != 0 ? " Tm " : " Td ";
        const double gone = RunWriter(layer.drawn, fonts_[font], size).write(run, letters);
        layer.drawn += "ET\n";
        place.x += gone * place.cosine;
        place.y += gone * place.sine;
    }
}

void Canvas::text(const SetText& text, int line, double x, double baseline, Ink ink)
{
    show(text, line, {x + text.start(line), height_ - baseline, 1, 0}, ink);
}

void Canvas::turned_text(const SetText& text, double x, double baseline, double radians, Ink ink)
{
    const double cosine = std::cos(radians), sine = -std::sin(radians), half = text.width(0) / 2;
    show(text, 0, {x - half * cosine, height_ - baseline - half * sine, cosine, sine}, ink);
}

Canvas::Tag::Tag(Canvas& canvas, const char* name, std::string entries) : canvas_(canvas)
{
    canvas_.end_mark();
    canvas_.structure_.open(name, std::move(entries));
}

Canvas::Tag::~Tag()
{
    canvas_.end_mark();
    canvas_.structure_.close();
}

}
