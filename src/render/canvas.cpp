#include "render/canvas.hpp"

#include <cmath>

#include "render/pdf_metadata.hpp"

namespace gongkai::render {

namespace {

void append(std::string& to, std::initializer_list<double> numbers, std::string_view then)
{
    for (const double number : numbers) {
        append_number(to, number);
        to += ' ';
    }
    to.append(then).append("\n");
}

double grey_of(Ink ink)
{
    switch (ink) {
    case Ink::black: return 0;
    case Ink::grey: return 0.25;
    case Ink::light: return 0.6;
    case Ink::pale: return 0.89;
    case Ink::white: return 1;
    }
    return 0;
}

}

void Canvas::use(Layer& layer, Ink ink)
{
    if (layer.ink != ink) append(layer.drawn, {grey_of(ink)}, "g");
    layer.ink = ink;
}

void Canvas::rule(double x, double y, double length, double weight, Ink ink)
{
    use(shapes_, ink);
    append(shapes_.drawn, {x, height_ - y - weight / 2, length, weight}, "re f");
}

void Canvas::upright(double x, double y, double length, double weight)
{
    use(shapes_, Ink::black);
    append(shapes_.drawn, {x - weight / 2, height_ - y - length, weight, length}, "re f");
}

// A quarter of a circle around (x, y) as one curve, clockwise: 0 begins at the top.
void Canvas::corner(double x, double y, double radius, int quarter)
{
    constexpr std::array<std::pair<int, int>, 5> ways = {{{0, 1}, {1, 0}, {0, -1}, {-1, 0}, {0, 1}}};
    constexpr double bow = 0.5523; // the length that makes a Bézier curve round
    const auto [from_x, from_y] = ways[static_cast<std::size_t>(quarter)];
    const auto [to_x, to_y] = ways[static_cast<std::size_t>(quarter) + 1];
    const double up = height_ - y;
    append(shapes_.drawn,
           {x + radius * (from_x + bow * to_x), up + radius * (from_y + bow * to_y),
            x + radius * (to_x + bow * from_x), up + radius * (to_y + bow * from_y), x + radius * to_x,
            up + radius * to_y},
           "c");
}

void Canvas::frame(const Box& box, double radius, double weight)
{
    append(shapes_.drawn, {weight}, "w");
    append(shapes_.drawn, {box.x + radius, height_ - box.y}, "m");
    append(shapes_.drawn, {box.right() - radius, height_ - box.y}, "l");
    corner(box.right() - radius, box.y + radius, radius, 0);
    append(shapes_.drawn, {box.right(), height_ - box.bottom() + radius}, "l");
    corner(box.right() - radius, box.bottom() - radius, radius, 1);
    append(shapes_.drawn, {box.x + radius, height_ - box.bottom()}, "l");
    corner(box.x + radius, box.bottom() - radius, radius, 2);
    append(shapes_.drawn, {box.x, height_ - box.y - radius}, "l");
    corner(box.x + radius, box.y + radius, radius, 3);
    shapes_.drawn += "s\n";
}

void Canvas::fill(const Box& box, double radius)
{
    use(shapes_, Ink::black);
    append(shapes_.drawn, {box.x, height_ - box.y}, "m");
    append(shapes_.drawn, {box.right() - radius, height_ - box.y}, "l");
    corner(box.right() - radius, box.y + radius, radius, 0);
    append(shapes_.drawn, {box.right(), height_ - box.bottom() + radius}, "l");
    corner(box.right() - radius, box.bottom() - radius, radius, 1);
    append(shapes_.drawn, {box.x, height_ - box.bottom()}, "l");
    shapes_.drawn += "f\n";
}

// In units of a module, so that neighbours share their edges exactly.
void Canvas::qr(const QrCode& code, double x, double y, double side)
{
    use(shapes_, Ink::black);
    const double module = side / code.size();
    shapes_.drawn += fmt::format("q {:.5f} 0 0 {:.5f} ", module, -module);
    append(shapes_.drawn, {x, height_ - y}, "cm");
    for (int row = 0; row < code.size(); ++row)
        for (int from = 0; from < code.size(); ++from) {
            int to = from;
            while (to < code.size() && code.is_dark(to, row))
                ++to;
            if (to > from) shapes_.drawn += fmt::format("{} {} {} 1 re\n", from, row, to - from);
            from = to;
        }
    shapes_.drawn += "f Q\n";
}

void Canvas::end_page()
{
    end_mark();
    const std::string content = "/Artifact BMC q\n" + shapes_.drawn + "Q EMC\n" + words_.drawn;
    const int stream = file_.add_stream("", content);
    pages_.push_back(file_.add(fmt::format(
        "<</Type/Page/Parent {}/Resources {}/Contents {}/StructParents {}/Tabs/S>>",
        pdf_reference(page_tree_), pdf_reference(resources_), pdf_reference(stream), pages_.size())));
    shapes_ = {};
    words_ = {};
}

std::string Canvas::take(const PdfFacts& facts)
{
    std::string fonts, images, pages;
    for (std::size_t i = 0; i < fonts_.size(); ++i)
        fonts += fmt::format("/F{} {}", i, pdf_reference(fonts_[i].write(file_)));
    for (const int page : pages_)
        pages += pdf_reference(page) + " ";
    for (std::size_t i = 0; i < images_.size(); ++i)
        images += fmt::format("/I{} {}", i, pdf_reference(images_[i]));
    if (!images.empty()) images = "/XObject<<" + images + ">>";
    file_.give(resources_, "<</Font<<" + fonts + ">>" + images + ">>");
    std::string tree = fmt::format("<</Type/Pages/Count {}/Kids[{}]/MediaBox[0 0 ", pages_.size(), pages);
    append(tree, {width_, height_}, "]>>");
    file_.give(page_tree_, tree);
    const int structure = structure_.write(file_, pages_);
    const int metadata = file_.add_plain_stream("/Type/Metadata/Subtype/XML", pdf_metadata(facts));
    const int root = file_.add(fmt::format(
        "<</Type/Catalog/Pages {}/StructTreeRoot {}/Metadata {}/Lang {}"
        "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>>>",
        pdf_reference(page_tree_), pdf_reference(structure), pdf_reference(metadata), pdf_text(facts.language)));
    return file_.finish(root, file_.add("<</Title " + pdf_text(facts.title) + ">>"));
}

}
