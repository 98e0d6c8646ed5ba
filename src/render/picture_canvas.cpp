#include "render/picture_canvas.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <pango/pangocairo.h>

#include "base/ensure.hpp"
#include "render/photo_colours.hpp"
#include "render/png_file.hpp"

namespace gongkai::render {

namespace {

constexpr double quiet_ink = 0.8; // of full strength: contrast 6:1 or more on every ground
constexpr int shades = 16;        // from a band's ground to its ink

struct Inks {
    Colour ground, ink;
};

Inks inks_of(Ground ground)
{
    switch (ground) {
    case Ground::plain: return {{255, 255, 255}, {31, 26, 23}};
    case Ground::head: return {{152, 27, 19}, {255, 255, 255}};
    case Ground::soft: return {{244, 238, 228}, {31, 26, 23}};
    case Ground::warning: return {{252, 236, 232}, {110, 15, 9}};
    }
    std::unreachable();
}

std::uint8_t between(std::uint8_t from, std::uint8_t to, int shade)
{
    return static_cast<std::uint8_t>(from + (to - from) * shade / (shades - 1));
}

const std::vector<Colour>& palette()
{
    static const auto colours = [] {
        std::vector<Colour> all;
        for (const auto ground : {Ground::plain, Ground::head, Ground::soft, Ground::warning})
            for (int shade = 0; shade < shades; ++shade) {
                const auto [from, to] = inks_of(ground);
                all.push_back({between(from.red, to.red, shade), between(from.green, to.green, shade),
                               between(from.blue, to.blue, shade)});
            }
        return all;
    }();
    return colours;
}

SetText set(const PictureText& text, bool is_broken)
{
    auto& typesetter = Typesetter::of_this_thread();
    if (!text.lead.empty()) return typesetter.set_with_lead(text.lead, text.words, text.style, text.width);
    return typesetter.set(text.words, text.style, is_broken ? text.width : -1, text.indent);
}

bool fits_on_one(const PictureText& text)
{
    return text.lead.empty() && text.words.find('\n') == text.words.npos &&
           Typesetter::of_this_thread().estimate(text.words, text.style) + text.indent <= text.width;
}

// From strength of ink to the number of the colour, eight pixels at a time.
void to_colours(std::span<const std::uint8_t> strengths, Ground ground, std::vector<std::uint8_t>& colours)
{
    constexpr std::uint64_t every = 0x0101010101010101;
    const auto first = static_cast<std::uint64_t>(ground) * shades;
    std::size_t at = 0;
    for (; at + 8 <= strengths.size(); at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, &strengths[at], 8);
        eight = ((eight >> 4) & (every * (shades - 1))) + every * first;
        std::memcpy(&colours[at], &eight, 8);
    }
    for (; at < strengths.size(); ++at)
        colours[at] = static_cast<std::uint8_t>((strengths[at] >> 4) + first);
}

class Painter { // of the strength of ink at each pixel
public:
    Painter(int width, int height)
        : surface_(cairo_image_surface_create(CAIRO_FORMAT_A8, width, height)),
          to_(cairo_create(surface_.get()))
    {
        ENSURE(cairo_surface_status(surface_.get()) == CAIRO_STATUS_SUCCESS);
    }

    void band(const Band& band, double top)
    {
        for (const auto& text : band.texts)
            write(text, top);
        for (const auto& rule : band.rules)
            fill(rule.x, top + rule.top, rule.width, rule.weight, rule.is_quiet);
        for (const auto& code : band.codes)
            draw(code, top);
    }

    std::span<const std::uint8_t> row(int number)
    {
        cairo_surface_flush(surface_.get());
        const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface_.get()));
        return {cairo_image_surface_get_data(surface_.get()) + static_cast<std::size_t>(number) * stride,
                static_cast<std::size_t>(cairo_image_surface_get_width(surface_.get()))};
    }

private:
    void ink(bool is_quiet) { cairo_set_source_rgba(to_.get(), 0, 0, 0, is_quiet ? quiet_ink : 1); }

    void write(const PictureText& text, double top)
    {
        const auto lines = set(text, !fits_on_one(text));
        const double step = line_step(text.style);
        ink(text.is_quiet);
        for (int i = 0; i < text.lines && text.first_line + i < lines.lines(); ++i) {
            const int line = text.first_line + i;
            const double slack = text.width - lines.width(line);
            const double shift = text.side == PictureText::Side::left    ? lines.start(line)
                                 : text.side == PictureText::Side::right ? slack
                                                                         : slack / 2;
            const double baseline = top + text.top + (i + 0.5) * step + 0.37 * text.style.size;
            cairo_move_to(to_.get(), std::round(text.x + shift), std::round(baseline));
            pango_cairo_show_layout_line(to_.get(), lines.line(line));
        }
    }

    void fill(double x, double y, double width, double height, bool is_quiet)
    {
        ink(is_quiet);
        cairo_rectangle(to_.get(), std::round(x), std::round(y), std::round(width),
                        std::max(1.0, std::round(height)));
        cairo_fill(to_.get());
    }

    void draw(const PictureCode& code, double top)
    {
        const QrCode qr(code.payload);
        ink(false);
        for (int row = 0; row < qr.size(); ++row)
            for (int column = 0; column < qr.size(); ++column)
                if (qr.is_dark(column, row))
                    cairo_rectangle(to_.get(), std::round(code.x) + column * code.module,
                                    std::round(top + code.top) + row * code.module, code.module, code.module);
        cairo_fill(to_.get());
    }

    struct Release {
        void operator()(cairo_surface_t* it) const { cairo_surface_destroy(it); }
        void operator()(cairo_t* it) const { cairo_destroy(it); }
    };
    std::unique_ptr<cairo_surface_t, Release> surface_;
    std::unique_ptr<cairo_t, Release> to_;
};

struct PlacedPhoto {
    int x, top, width, height;
    std::vector<std::uint8_t> numbers; // of its colours, which follow those of the inks
};

PlacedPhoto placed(const PicturePhoto& photo, double top, int room)
{
    ENSURE(photo.x >= 0 && photo.x + photo.width <= room);
    return {photo.x, static_cast<int>(top) + photo.top, photo.width, photo.height,
            in_photo_colours(photo.width, photo.rgb)};
}

void lay_on(const PlacedPhoto& photo, int row, std::vector<std::uint8_t>& colours)
{
    if (row < photo.top || row >= photo.top + photo.height) return;
    const auto from = photo.numbers.begin() + std::ptrdiff_t(row - photo.top) * photo.width;
    std::transform(from, from + photo.width, colours.begin() + photo.x,
                   [](std::uint8_t number) { return static_cast<std::uint8_t>(palette().size() + number); });
}

}

double line_step(const Style& style)
{
    return std::round(style.size * 1.42);
}

int lines_of(const PictureText& text)
{
    return fits_on_one(text) ? 1 : set(text, true).lines();
}

std::string picture_of(int width, const std::vector<Band>& bands)
{
    double height = 0;
    std::vector<Ground> grounds; // of each row
    for (const auto& band : bands) {
        height += std::round(band.height);
        grounds.resize(static_cast<std::size_t>(height), band.ground);
    }
    Painter painter(width, static_cast<int>(height));
    double top = 0;
    std::vector<PlacedPhoto> photos;
    for (const auto& band : bands) {
        painter.band(band, top);
        for (const auto& photo : band.photos)
            photos.push_back(placed(photo, top, width));
        top += std::round(band.height);
    }
    std::vector<std::uint8_t> colours(static_cast<std::size_t>(width));
    const auto row = [&](int number) {
        to_colours(painter.row(number), grounds[static_cast<std::size_t>(number)], colours);
        for (const auto& photo : photos)
            lay_on(photo, number, colours);
        return std::span<const std::uint8_t>(colours);
    };
    auto all = palette();
    if (!photos.empty()) all.insert(all.end(), photo_colours().begin(), photo_colours().end());
    return png(width, static_cast<int>(height), row, all);
}

}
