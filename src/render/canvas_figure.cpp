#include "render/canvas.hpp"

namespace gongkai::render {

std::size_t Canvas::image_of(const Jpeg& jpeg)
{
    const auto [kept, is_new] = image_numbers_.try_emplace(sha256(jpeg.bytes), images_.size());
    if (is_new)
        images_.push_back(file_.add_plain_stream(
            fmt::format("/Type/XObject/Subtype/Image/Width {}/Height {}/ColorSpace/DeviceRGB"
                        "/BitsPerComponent 8/Filter/DCTDecode",
                        jpeg.width, jpeg.height),
            jpeg.bytes));
    return kept->second;
}

void Canvas::picture(const Jpeg& jpeg, const Box& box)
{
    const auto image = image_of(jpeg);
    auto& drawn = layer_for_text().drawn;
    drawn += "q ";
    for (const double number : {box.width, 0.0, 0.0, box.height, box.x, height_ - box.bottom()}) {
        append_number(drawn, number);
        drawn += ' ';
    }
    drawn += fmt::format("cm /I{} Do Q\n", image);
}

std::string Canvas::read_as(std::string_view words, const Box& box) const
{
    std::string entries = "/Alt" + pdf_text(words) + "/A<</O/Layout/Placement/Block/BBox[";
    for (const double edge : {box.x, height_ - box.bottom(), box.right(), height_ - box.y}) {
        append_number(entries, edge);
        entries += ' ';
    }
    return entries + "]>>";
}

}
