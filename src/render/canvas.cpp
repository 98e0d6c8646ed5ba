#include "render/canvas.hpp"

#include <cairo-pdf.h>
#include <numbers>
#include <stdexcept>

namespace gongkai::render {

namespace {

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int length)
{
    try {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
        return CAIRO_STATUS_SUCCESS;
    } catch (const std::bad_alloc&) { // must not fly through Cairo
        return CAIRO_STATUS_NO_MEMORY;
    }
}

void corner(cairo_t* cairo, double x, double y, double radius, int quarter)
{
    cairo_arc(cairo, x, y, radius, (quarter - 1) * std::numbers::pi / 2, quarter * std::numbers::pi / 2);
}

}

Canvas::Canvas(double width, double height, const std::string& title)
    : surface_(cairo_pdf_surface_create_for_stream(append, written_.get(), width, height)),
      cairo_(cairo_create(surface_.get()))
{
    if (const auto status = cairo_status(cairo_.get()); status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(std::string("cairo: ") + cairo_status_to_string(status));
    cairo_pdf_surface_restrict_to_version(surface_.get(), CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    // A fixed moment: when the sheet was published is said on it, and equal sheets must be equal bytes.
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
}

void Canvas::use(Ink ink)
{
    switch (ink) {
    case Ink::black: return cairo_set_source_rgb(cairo_.get(), 0, 0, 0);
    case Ink::grey: return cairo_set_source_rgb(cairo_.get(), 0.25, 0.25, 0.25);
    case Ink::light: return cairo_set_source_rgb(cairo_.get(), 0.6, 0.6, 0.6);
    case Ink::pale: return cairo_set_source_rgb(cairo_.get(), 0.89, 0.89, 0.89);
    case Ink::white: return cairo_set_source_rgb(cairo_.get(), 1, 1, 1);
    }
}

void Canvas::text(const SetText& text, int line, double x, double baseline, Ink ink)
{
    use(ink);
    cairo_move_to(cairo_.get(), x + text.start(line), baseline);
    pango_cairo_show_layout_line(cairo_.get(), text.line(line));
}

void Canvas::turned_text(const SetText& text, double x, double baseline, double radians, Ink ink)
{
    cairo_save(cairo_.get());
    cairo_translate(cairo_.get(), x, baseline);
    cairo_rotate(cairo_.get(), radians);
    this->text(text, 0, -text.width(0) / 2, 0, ink);
    cairo_restore(cairo_.get());
}

void Canvas::rule(double x, double y, double length, double weight, Ink ink)
{
    use(ink);
    cairo_set_line_width(cairo_.get(), weight);
    cairo_move_to(cairo_.get(), x, y);
    cairo_line_to(cairo_.get(), x + length, y);
    cairo_stroke(cairo_.get());
}

void Canvas::upright(double x, double y, double length, double weight)
{
    use(Ink::black);
    cairo_set_line_width(cairo_.get(), weight);
    cairo_move_to(cairo_.get(), x, y);
    cairo_line_to(cairo_.get(), x, y + length);
    cairo_stroke(cairo_.get());
}

void Canvas::frame(const Box& box, double radius, double weight)
{
    use(Ink::black);
    cairo_set_line_width(cairo_.get(), weight);
    cairo_new_sub_path(cairo_.get());
    corner(cairo_.get(), box.right() - radius, box.y + radius, radius, 0);
    corner(cairo_.get(), box.right() - radius, box.bottom() - radius, radius, 1);
    corner(cairo_.get(), box.x + radius, box.bottom() - radius, radius, 2);
    corner(cairo_.get(), box.x + radius, box.y + radius, radius, 3);
    cairo_close_path(cairo_.get());
    cairo_stroke(cairo_.get());
}

void Canvas::fill(const Box& box, double radius)
{
    use(Ink::black);
    cairo_move_to(cairo_.get(), box.x, box.y);
    corner(cairo_.get(), box.right() - radius, box.y + radius, radius, 0);
    corner(cairo_.get(), box.right() - radius, box.bottom() - radius, radius, 1);
    cairo_line_to(cairo_.get(), box.x, box.bottom());
    cairo_close_path(cairo_.get());
    cairo_fill(cairo_.get());
}

void Canvas::qr(const QrCode& code, double x, double y, double side)
{
    use(Ink::black);
    const double module = side / code.size();
    for (int row = 0; row < code.size(); ++row)
        for (int from = 0; from < code.size(); ++from) {
            int to = from;
            while (to < code.size() && code.is_dark(to, row))
                ++to;
            if (to > from)
                cairo_rectangle(cairo_.get(), x + from * module, y + row * module, (to - from) * module,
                                module);
            from = to;
        }
    cairo_fill(cairo_.get());
}

void Canvas::end_page()
{
    cairo_show_page(cairo_.get());
}

std::string Canvas::take()
{
    cairo_.reset();
    cairo_surface_finish(surface_.get());
    if (const auto status = cairo_surface_status(surface_.get()); status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(std::string("cairo: ") + cairo_status_to_string(status));
    return std::move(*written_);
}

Canvas::Tag::Tag(Canvas& canvas, const char* name) : cairo_(canvas.cairo_.get()), name_(name)
{
    cairo_tag_begin(cairo_, name, "");
}

Canvas::Tag::~Tag()
{
    cairo_tag_end(cairo_, name_);
}

}
