#pragma once
// The words of a poster or a form before they are drawn: which line on which page.

#include <span>

#include "render/sheet.hpp"
#include "render/typesetter.hpp"

namespace gongkai::render {

struct FlowBlock { // what is set in one piece
    SetText text;
    std::optional<SetText> label = {}; // left of the text, in a form
    double above = 0;                  // space between it and the block before
    bool is_whole = false;             // no page ends within it, unless a page is too small for it
    bool leads = false;                // a heading: never the last of a page
    bool closes = false;               // who says it and when, at the right

    int lines() const { return std::max(text.lines(), label ? label->lines() : 0); }
};

struct FlowLine {
    std::size_t block = 0;
    int line = 0;
    double top = 0;
};

struct FlowRoom { // from its top to its bottom, on the page
    double top = 0, bottom = 0;
};

class SheetFlow {
public:
    SheetFlow(const Sheet& sheet, double size, double width);

    // Lines as far apart as one page allows, up to a third more than usual; as usual when it takes several.
    std::vector<std::vector<FlowLine>> pages(FlowRoom first, FlowRoom later);

    const FlowBlock& block(std::size_t at) const { return blocks_[at]; }
    double size() const { return size_; }
    double line_height() const; // as the pages were laid
    double text_left() const { return label_width_; }
    double width() const { return width_; }
    bool is_form() const { return label_width_ > 0; }

private:
    void add_poster(const Passage& passage);
    void add_form_row(const Passage& passage);
    void add_closing(const Sheet& sheet);
    double height_of(std::size_t block) const;
    double wanted_at(std::size_t block, double page_height) const;
    std::vector<std::vector<FlowLine>> laid(FlowRoom first, FlowRoom later) const;

    double size_, width_, label_width_ = 0, spread_ = 1;
    std::vector<FlowBlock> blocks_;
};

}
