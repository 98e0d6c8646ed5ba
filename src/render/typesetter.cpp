#include "render/typesetter.hpp"

#include "base/text.hpp"

namespace gongkai::render {

namespace {

constexpr std::size_t longest_kept = 60; // bytes of a text
constexpr std::size_t most_kept = 600;   // lines, of some kilobytes each

struct FontName {
    const char* family;
    PangoWeight weight;
};

FontName name_of(Face face)
{
    switch (face) {
    case Face::sans: return {"Noto Sans CJK SC", PANGO_WEIGHT_NORMAL};
    case Face::sans_bold: return {"Noto Sans CJK SC", PANGO_WEIGHT_BOLD};
    case Face::serif_bold: return {"Noto Serif CJK SC", PANGO_WEIGHT_BOLD};
    }
    return {"Noto Sans CJK SC", PANGO_WEIGHT_NORMAL};
}

// Glyphs keep the font's own metrics: a line breaks alike on every machine.
void forbid_hinting(PangoContext* context)
{
    const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
        cairo_font_options_create(), &cairo_font_options_destroy);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options.get());
}

}

double SetText::width(int line) const
{
    PangoRectangle logical;
    pango_layout_line_get_extents(this->line(line), nullptr, &logical);
    return pango_units_to_double(logical.width);
}

double SetText::start(int line) const
{
    const int indent = line == 0 ? pango_layout_get_indent(layout_.get()) : 0;
    return pango_units_to_double(indent);
}

Typesetter& Typesetter::of_this_thread()
{
    thread_local Typesetter typesetter;
    return typesetter;
}

Typesetter::Typesetter()
    : fonts_(pango_cairo_font_map_new()), context_(pango_font_map_create_context(fonts_.get()))
{
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts_.get()), 72);
    pango_context_set_language(context_.get(), pango_language_from_string("zh-cn"));
    pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    forbid_hinting(context_.get());
}

const PangoFontDescription* Typesetter::description(const Style& style)
{
    auto& kept = descriptions_[{style.face, pango_units_from_double(style.size)}];
    if (!kept) {
        const FontName name = name_of(style.face);
        kept.reset(pango_font_description_new());
        pango_font_description_set_family_static(kept.get(), name.family);
        pango_font_description_set_weight(kept.get(), name.weight);
        pango_font_description_set_absolute_size(kept.get(), pango_units_from_double(style.size));
    }
    return kept.get();
}

SetText Typesetter::set(std::string_view text, const Style& style, double width, double indent)
{
    if (width > 0 || text.size() > longest_kept) return set_anew(text, style, width, indent);
    std::string key =
        fmt::format("{} {} ", static_cast<int>(style.face), pango_units_from_double(style.size));
    key += text;
    const auto kept = lines_.find(key);
    if (kept != lines_.end()) return SetText(g_object_ref(kept->second.get()));
    const auto earlier = earlier_lines_.find(key);
    SetText set = earlier == earlier_lines_.end() ? set_anew(text, style, width, indent)
                                                  : SetText(g_object_ref(earlier->second.get()));
    if (lines_.size() == most_kept) {
        earlier_lines_ = std::move(lines_);
        lines_.clear();
    }
    lines_[key].reset(g_object_ref(set.layout_.get()));
    return set;
}

SetText Typesetter::set_anew(std::string_view text, const Style& style, double width, double indent)
{
    SetText set(pango_layout_new(context_.get()));
    PangoLayout* const layout = set.layout_.get();
    pango_layout_set_font_description(layout, description(style));
    pango_layout_set_auto_dir(layout, FALSE);
    if (width > 0) {
        pango_layout_set_width(layout, pango_units_from_double(width));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_indent(layout, pango_units_from_double(indent));
    }
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    return set;
}

SetText Typesetter::set_with_lead(std::string_view bold_lead, std::string_view text, const Style& style,
                                  double width)
{
    SetText set = this->set(std::string(bold_lead).append(text), style, width);
    PangoAttribute* const bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
    bold->end_index = static_cast<guint>(bold_lead.size());
    PangoAttrList* const attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, bold); // which then belongs to the list
    pango_layout_set_attributes(set.layout_.get(), attributes);
    pango_attr_list_unref(attributes);
    return set;
}

const std::array<double, 128>& Typesetter::advances(Face face)
{
    const auto [kept, is_new] = advances_.try_emplace(face);
    if (is_new)
        for (std::size_t c = ' '; c < 127; ++c)
            kept->second[c] = set(std::string(1, static_cast<char>(c)), {face, 100}).width(0) / 100;
    return kept->second;
}

double Typesetter::estimate(std::string_view text, const Style& style)
{
    const std::array<double, 128>& ascii = advances(style.face);
    double ems = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 128) ems += ascii[byte];
        if (byte >= 0xC0) ems += 1; // the first byte of anything else: at most a full width
    }
    return ems * style.size;
}

Style Typesetter::fit(std::string_view text, Style style, double width)
{
    const double wide = estimate(text, style);
    if (wide > width) style.size *= 0.985 * width / wide;
    return style;
}

std::string Typesetter::pack(const std::vector<std::string>& pieces, const Style& style, double width)
{
    std::string packed, line;
    for (const std::string& piece : pieces) {
        const std::string longer = line.empty() ? piece : line + "　" + piece;
        if (line.empty() || estimate(longer, style) <= width) {
            line = longer;
        } else {
            packed += line + "\n";
            line = piece;
        }
    }
    return packed + line;
}

std::u32string Typesetter::without_glyph(std::string_view text)
{
    std::u32string missing;
    for (const char32_t c : to_code_points(text)) {
        const SetText one = set(from_code_points(std::u32string_view(&c, 1)), {});
        if (pango_layout_get_unknown_glyphs_count(one.layout_.get()) > 0 && missing.find(c) == missing.npos)
            missing += c;
    }
    return missing;
}

SmallFont& Typesetter::small_font(PangoFont* font)
{
    hb_face_t* const whole = hb_font_get_face(pango_font_get_hb_font(font));
    return small_fonts_.try_emplace(whole, whole).first->second;
}

}
