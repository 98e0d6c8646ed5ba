#pragma once
// A PDF being drawn: lines, boxes, set text and QR codes, with the tags that tell their reading order.

#include <string>
#include <vector>

#include "base/hash.hpp"
#include "render/jpeg.hpp"
#include "render/pdf_font.hpp"
#include "render/pdf_metadata.hpp"
#include "render/pdf_structure.hpp"
#include "render/qr.hpp"
#include "render/typesetter.hpp"

namespace gongkai::render {

enum class Ink { black, grey, light, pale, white };

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
};

class Canvas { // lengths in points, from the top left corner
public:
    Canvas(double width, double height) : width_(width), height_(height) {}

    void text(const SetText& text, int line, double x, double baseline, Ink ink = Ink::black);
    void turned_text(const SetText& text, double x, double baseline, double radians, Ink ink);
    void rule(double x, double y, double length, double weight, Ink ink = Ink::black);
    void upright(double x, double y, double length, double weight);
    void frame(const Box& box, double radius, double weight);
    void fill(const Box& box, double radius);                     // black; only the right corners are round
    void qr(const QrCode& code, double x, double y, double side); // without its quiet zone
    void picture(const Jpeg& jpeg, const Box& box);
    // What the tag of a Figure says besides: the words to read aloud, and where it stands.
    std::string read_as(std::string_view words, const Box& box) const;
    void end_page();
    std::string take(const PdfFacts& facts); // ends the document

    class Tag { // what is written while it lives is one element of the structure: H1, P, Table, TR, TH, TD
    public:
        Tag(Canvas& canvas, const char* name, std::string entries = {});
        ~Tag();
        Tag(const Tag&) = delete;
        Tag& operator=(const Tag&) = delete;

    private:
        Canvas& canvas_;
    };

private:
    struct Layer { // of a page
        std::string drawn = {};
        Ink ink = Ink::black;
        std::size_t font = static_cast<std::size_t>(-1);
        double size = 0;
    };
    struct Place { // where a run of glyphs begins and which way it goes
        double x, y, cosine, sine;
    };
    Layer& layer_for_text();
    void show(const SetText& text, int line, Place place, Ink ink);
    std::size_t font_of(PangoFont* font);
    std::size_t image_of(const Jpeg& jpeg);
    void use(Layer& layer, Ink ink);
    void use(Layer& layer, std::size_t font, double size);
    void corner(double x, double y, double radius, int quarter);
    void end_mark();

    double width_, height_;
    Layer shapes_, words_;   // what is drawn without a tag lies below what is read
    bool is_marked_ = false; // words_ is inside marked content
    PdfFile file_;
    PdfStructure structure_;
    std::vector<int> pages_;
    int page_tree_ = file_.reserve();
    int resources_ = file_.reserve();
    std::vector<PdfFont> fonts_;
    std::map<SmallFont*, std::size_t> font_numbers_;
    std::vector<int> images_;
    std::map<Digest, std::size_t> image_numbers_; // by their bytes: each is there once
};

}
