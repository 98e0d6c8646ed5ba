#include <algorithm>

#include "render/sheet_painter.hpp"

namespace gongkai::render {
namespace {

double shape_of(const SheetPhoto& photo) // width for a height of one
{
    return static_cast<double>(photo.jpeg.width) / std::max(1, photo.jpeg.height);
}

double width_of(const SetText& caption)
{
    double widest = 0;
    for (int line = 0; line < caption.lines(); ++line)
        widest = std::max(widest, caption.width(line));
    return widest;
}

}

SheetPainter::SetPhotos SheetPainter::set_photos(double share) const
{
    if (sheet_.photos.empty()) return {};
    return photos_beside() ? column_of_photos(share * content_width()) : row_of_photos(share);
}

SetText SheetPainter::caption(const SheetPhoto& photo, double width) const
{
    return typesetter_.set(photo.caption, {Face::sans, paper_.facts}, width);
}

// All of one height, which is given by the room there is, or by the width they need together.
SheetPainter::SetPhotos SheetPainter::row_of_photos(double share) const
{
    double shapes = 0, tallest_caption = 0;
    for (const auto& photo : sheet_.photos)
        shapes += shape_of(photo);
    const double gap = paper_.facts, gaps = gap * static_cast<double>(sheet_.photos.size() - 1);
    const double height =
        std::min(share * (content_bottom_ - content_top_), (content_width() - gaps) / shapes);
    SetPhotos set;
    double x = paper_.side + (content_width() - height * shapes - gaps) / 2;
    for (const auto& photo : sheet_.photos) {
        set.boxes.push_back({x, content_top_ + stages_height(), height * shape_of(photo), height});
        set.captions.push_back(caption(photo, set.boxes.back().width));
        tallest_caption = std::max(tallest_caption, caption_height(set.captions.back()));
        x = set.boxes.back().right() + gap;
    }
    set.height = height + tallest_caption + paper_.facts;
    return set;
}

// All of one width, at the right edge: as large as the page is high enough for, their captions as wide as
// asked.
SheetPainter::SetPhotos SheetPainter::column_of_photos(double width) const
{
    const double top = content_top_ + stages_height(), gap = paper_.facts * 0.6;
    SetPhotos set;
    double heights = 0, room = content_bottom_ - voice_height() - top, widest = 0;
    for (const auto& photo : sheet_.photos) {
        set.captions.push_back(caption(photo, width));
        heights += 1 / shape_of(photo); // of one that is a point wide
        room -= caption_height(set.captions.back()) + gap;
        widest = std::max(widest, width_of(set.captions.back()));
    }
    const double each = std::min(width, room / heights), column = std::max(each, widest);
    set.width = column + 2 * paper_.facts;
    double y = top;
    for (std::size_t i = 0; i < sheet_.photos.size(); ++i) {
        set.boxes.push_back({paper_.side + content_width() - (column + each) / 2, y, each,
                             each / shape_of(sheet_.photos[i])});
        y = set.boxes.back().bottom() + caption_height(set.captions[i]) + gap;
    }
    return set;
}

double SheetPainter::caption_height(const SetText& set) const
{
    return set.lines() * paper_.facts * line_box + paper_.facts * 0.2;
}

void SheetPainter::photos(double share)
{
    const auto set = set_photos(share);
    for (std::size_t i = 0; i < set.boxes.size(); ++i) {
        const auto& photo = sheet_.photos[i];
        const Box& box = set.boxes[i];
        const Canvas::Tag figure(canvas_, "Figure", canvas_.read_as(photo.caption, box));
        canvas_.picture(photo.jpeg, box);
        const Canvas::Tag tag(canvas_, "Caption");
        const double width = std::max(box.width, width_of(set.captions[i]));
        lines(set.captions[i], box.x + (box.width - width) / 2, box.bottom() + paper_.facts * 0.2, width,
              paper_.facts, Align::center);
    }
}

}
