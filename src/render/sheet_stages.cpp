#include "render/sheet_painter.hpp"

namespace gongkai::render {

// A strip of boxes: where a project stands. The one that is now is black, so that it is seen from afar.
double SheetPainter::stages_height() const
{
    if (sheet_.stages.empty()) return 0;
    return paper_.facts * (1.3 * line_box + 1.4);
}

void SheetPainter::stages()
{
    if (sheet_.stages.empty()) return;
    const double height = stages_height() - paper_.facts * 1.1;
    const double each = content_width() / static_cast<double>(sheet_.stages.size());
    const Canvas::Tag tag(canvas_, "P");
    for (std::size_t i = 0; i < sheet_.stages.size(); ++i) {
        const SheetStage& stage = sheet_.stages[i];
        const Box box{paper_.side + static_cast<double>(i) * each, content_top_, each, height};
        if (stage.is_now) canvas_.fill(box, 0);
        if (i > 0) canvas_.upright(box.x, content_top_, height, 1.4);
        const Style style = typesetter_.fit(
            stage.label, {stage.is_now ? Face::sans_bold : Face::sans, paper_.facts * 1.3}, each - 8);
        lines(typesetter_.set(stage.label, style), box.x + 4, box.y + (height - style.size * line_box) / 2,
              each - 8, style.size, Align::center, stage.is_now ? Ink::white : Ink::black);
    }
    canvas_.frame({paper_.side, content_top_, content_width(), height}, 0.1, 2);
}

}
