#pragma once
// A PDF being drawn by Cairo: lines, boxes, set text and QR codes, with the tags that tell their reading
// order.

#include <cairo.h>
#include <memory>
#include <string>

#include "render/qr.hpp"
#include "render/typesetter.hpp"

namespace gongkai::render {

enum class Ink { black, grey, light, pale, white };

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
};

class Canvas {
public:
    Canvas(double width, double height, const std::string& title); // points; throws std::runtime_error

    void text(const SetText& text, int line, double x, double baseline, Ink ink = Ink::black);
    void turned_text(const SetText& text, double x, double baseline, double radians, Ink ink);
    void rule(double x, double y, double length, double weight, Ink ink = Ink::black);
    void upright(double x, double y, double length, double weight);
    void frame(const Box& box, double radius, double weight);
    void fill(const Box& box, double radius);                     // black; only the right corners are round
    void qr(const QrCode& code, double x, double y, double side); // without its quiet zone
    void end_page();
    std::string take(); // ends the document

    class Tag { // what is drawn while it lives is one element of the structure: H1, P, Table, TR, TH, TD
    public:
        Tag(Canvas& canvas, const char* name);
        ~Tag();
        Tag(const Tag&) = delete;
        Tag& operator=(const Tag&) = delete;

    private:
        cairo_t* cairo_;
        const char* name_;
    };

private:
    void use(Ink ink);

    struct CloseSurface {
        void operator()(cairo_surface_t* it) const { cairo_surface_destroy(it); }
    };
    struct CloseCairo {
        void operator()(cairo_t* it) const { cairo_destroy(it); }
    };
    std::unique_ptr<std::string> written_ = std::make_unique<std::string>();
    std::unique_ptr<cairo_surface_t, CloseSurface> surface_;
    std::unique_ptr<cairo_t, CloseCairo> cairo_;
};

}
