#pragma once
// A sheet's table before it is drawn: how wide each column, how high each row, which rows on which page.

#include <map>

#include "render/sheet.hpp"
#include "render/sheet_paper.hpp"
#include "render/typesetter.hpp"

namespace gongkai::render {

std::string text_of(const SheetCell& cell);

struct Strip { // a row, or some lines of one that is too long to stand on a page whole
    std::size_t row = 0;
    int first_line = 0;
    int lines = 1;
    bool ends_row = true;
    double height = 0;
};

struct Range { // strips [from, to)
    std::size_t from = 0, to = 0;
};

struct TablePage {
    std::vector<Range> panels = {};
    bool brings_forward = false;  // opens with 承前页
    bool carries_forward = false; // closes with 过次页
    bool has_totals = false;
};

class TablePlan {
public:
    // Columns measured for one way of setting them in a table of this width.
    TablePlan(const Sheet& sheet, Setting setting, double width);
    void measure_rows(); // and rows, before anything below but fits_across() is asked: it costs more

    const Setting& setting() const { return setting_; }
    bool fits_across() const { return fits_across_; } // no amount and no date would have to be broken
    double panel_width() const { return panel_width_; }
    std::string head(std::size_t column) const; // the line number's first
    const std::vector<double>& widths() const { return widths_; } // line number first
    double head_height() const { return head_height_; }
    const Strip& strip(std::size_t at) const { return strips_[at]; }
    double sum_height() const { return sum_height_; } // of a row of totals
    // Lets rows stand further apart, on a page that has room left.
    void loosen(const TablePage& page, double room);
    double panel_height(Range strips) const; // with its head

    // How the strips flow over pages that have this much room.
    std::vector<TablePage> pages(double first_room, double later_room) const;

private:
    void measure_columns();
    void share_out(const std::vector<double>& wanted);
    int lines_of(std::span<const SheetCell> cells, Face face) const;
    std::size_t filled_to(std::size_t from, double room) const;
    TablePage page_from(std::size_t from, double room) const;
    void even_out(TablePage& page) const;
    void even_out_many(TablePage& page) const;

    const Sheet& sheet_;
    Setting setting_;
    double panel_width_;
    bool fits_across_ = true;
    std::vector<double> widths_;
    std::vector<Strip> strips_;
    double head_height_ = 0;
    double sum_height_ = 0;
};

inline constexpr double cell_gap = 0.28; // left and right of a cell's text, in ems
inline constexpr double panel_gap = 24;  // points between two panels

}
