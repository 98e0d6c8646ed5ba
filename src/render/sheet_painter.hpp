#pragma once
// The parts of a sheet, drawn: what stands on every page, and what stands on some.

#include "render/canvas.hpp"
#include "render/sheet.hpp"
#include "render/sheet_flow.hpp"
#include "render/sheet_paper.hpp"
#include "render/sheet_table.hpp"

namespace gongkai::render {

double voice_height(const Sheet& sheet, const Paper& paper); // with the space above it; 0 without one

class SheetPainter {
public:
    SheetPainter(Canvas& canvas, const Sheet& sheet, const Paper& paper);

    double content_width() const { return paper_.width - 2 * paper_.side; }
    double content_top() const { return content_top_; }       // below title, equation and corner mark
    double content_bottom() const { return content_bottom_; } // above the foot
    double stages_height() const;                             // with the space below them; 0 without any
    // Photos stand beside the words where the page is wider than high, else above them; a share of the
    // content's width or height at most.
    bool photos_beside() const { return paper_.width > paper_.height; }
    double photos_height(double share) const { return set_photos(share).height; } // 0 beside the words
    double photos_width(double share) const { return set_photos(share).width; }   // 0 above them
    double voice_height() const;                              // with the space above it; 0 without one

    void watermark(std::string_view text);
    void head();
    void equation();
    void stages();
    void photos(double share);
    void voice(double bottom);
    void foot(int page, int pages);
    void table(const TablePlan& plan, const TablePage& page, double top);
    void paragraph_line(const SetText& text, int line, double top, double size);
    void flow(const SheetFlow& flow, std::span<const FlowLine> lines);

private:
    double lines(const SetText& text, double x, double top, double width, double size, Align align,
                 Ink ink = Ink::black);
    bool has_mark() const { return !sheet_.code.empty(); } // a list for whoever hangs the sheets is no edition
    struct SetPhotos { // and the room they take from the words
        std::vector<Box> boxes = {};
        std::vector<SetText> captions = {};
        double width = 0, height = 0;
    };
    SetPhotos set_photos(double share) const;
    SetPhotos row_of_photos(double share) const;
    SetPhotos column_of_photos(double width) const;
    SetText caption(const SheetPhoto& photo, double width) const;
    double caption_height(const SetText& set) const;
    double head_width() const;                             // beside the mark
    double equation_height() const;                        // 0 without one
    void mark();
    void mark_words(double right, double top, double width, Align align);
    void term(const Term& term, std::string_view usual_label, const Box& box, Ink ink);
    double draw_head(const TablePlan& plan, double x, double y);
    double draw_strip(const TablePlan& plan, const Strip& strip, double x, double y);
    double draw_sums(const TablePlan& plan, std::span<const SheetCell> sums, double x, double y);
    void cell(const TablePlan& plan, std::size_t column, std::string_view text, Face face, double x, double y,
              const Strip& lines, Ink ink = Ink::black);
    void flow_block(const SheetFlow& flow, std::span<const FlowLine> lines);
    void add_up(const SheetRow& row);
    std::vector<SheetCell> carried(std::string_view label) const;
    double set_foot();

    Canvas& canvas_;
    const Sheet& sheet_;
    const Paper& paper_;
    Typesetter& typesetter_ = Typesetter::of_this_thread();
    std::vector<std::string> title_;
    Style title_style_;
    std::string facts_;
    std::string signed_, ask_;
    Style foot_style_;
    double equation_top_ = 0, content_top_ = 0, content_bottom_ = 0;
    std::vector<Money> running_; // sums of the rows drawn so far, so pages are drawn in order
};

}
