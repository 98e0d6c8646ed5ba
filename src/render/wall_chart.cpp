#include "render/wall_chart.hpp"

#include <algorithm>

#include "render/canvas.hpp"
#include "render/say.hpp"

namespace gongkai::render {

namespace {

constexpr double mm = 72 / 25.4;
constexpr double paper_width = 420 * mm, paper_height = 297 * mm, side = 13 * mm, top = 12 * mm, bottom = 12 * mm;
constexpr double width = paper_width - 2 * side;
constexpr double title_size = 24, fact_size = 12, foot_size = 11, group_size = 13;
constexpr double least_column = 52, widest_least = 84, most_column = 130, least_row = 22, most_stretch = 1.5, air = 3;
constexpr double line_height = 1.32; // in ems
constexpr Style head_style{Face::sans_bold, 11}, row_style{Face::sans_bold, 13}, cell_style{Face::sans, 12};

struct Span { // from, up to but not including
    std::size_t from = 0, to = 0;
};

class WallPainter {
public:
    explicit WallPainter(const WallChart& chart) : chart_(chart), canvas_(paper_width, paper_height) { measure(); }

    std::string draw()
    {
        const auto pages = lay_out();
        for (std::size_t i = 0; i < pages.size(); ++i) {
            draw_page(pages[i], i + 1, pages.size());
            canvas_.end_page();
        }
        return canvas_.take({chart_.title, chart_.language});
    }

private:
    struct Page {
        Span columns, rows;
    };

    // As many columns as fit at their least width; the rest goes to further pages, shared out evenly.
    void measure()
    {
        head_width_ = typesetter_.estimate(chart_.corner, row_style);
        for (const auto& row : chart_.rows) head_width_ = std::max(head_width_, typesetter_.estimate(row.head, row_style));
        head_width_ = std::min(head_width_ + 3 * air, width / 4);
        const double room = width - head_width_;
        const auto columns = std::max<std::size_t>(chart_.columns.size(), 1);
        double wanted = least_column;
        for (const auto& row : chart_.rows)
            for (const auto& cell : row.cells) wanted = std::max(wanted, typesetter_.estimate(cell.text, cell_style) + 3 * air);
        const auto at_most = static_cast<std::size_t>(room / std::min(wanted, widest_least));
        const auto blocks = (columns + at_most - 1) / at_most;
        columns_on_page_ = (columns + blocks - 1) / blocks;
        column_width_ = std::min(room / static_cast<double>(columns_on_page_), most_column);
        for (const auto& row : chart_.rows) row_heights_.push_back(height_of(row));
        head_height_ = 0;
        for (const auto& column : chart_.columns) head_height_ = std::max(head_height_, height(column.words, head_style, column_width_));
        has_groups_ = std::ranges::any_of(chart_.columns, [](const auto& column) { return !column.group.empty(); });
        loosen();
    }

    // Rows that leave room on a page of their own share it: they are read from afar.
    void loosen()
    {
        double all = 0;
        for (std::size_t row = 0; row < row_heights_.size(); ++row) all += row_heights_[row] + (begins_group(row, 0) ? group_height() : 0);
        const double room = table_room() - 1; // what is rounded may not push out the last row
        if (all == 0 || all > room) return;
        const double stretch = std::min(room / all, most_stretch);
        for (double& high : row_heights_) high *= stretch;
    }

    double height(const std::string& text, const Style& style, double room)
    {
        return typesetter_.set(text, style, room - 2 * air).lines() * line_height * style.size + 2 * air;
    }
    double height_of(const WallRow& row)
    {
        double highest = std::max(least_row, height(row.head, row_style, head_width_));
        for (const auto& cell : row.cells)
            if (!cell.text.empty()) highest = std::max(highest, height(cell.text, cell_style, column_width_));
        return highest;
    }

    double group_height() const { return group_size * line_height + 2 * air; }
    double table_top() const { return top + title_size * 1.4 + (static_cast<double>(chart_.facts.size()) + 1) * fact_size * 1.5 + 10; }
    double table_room() const { return paper_height - bottom - foot_size * 2 - table_top() - heading_height(); }
    double heading_height() const { return head_height_ + (has_groups_ ? group_height() : 0); }
    bool begins_group(std::size_t row, std::size_t first) const // on a page that begins with `first`
    {
        const auto& group = chart_.rows[row].group;
        return !group.empty() && (row == first || chart_.rows[row - 1].group != group);
    }

    std::vector<Page> lay_out() const
    {
        std::vector<Page> pages;
        std::size_t row = 0;
        do {
            const auto first = row;
            for (double left = table_room(); row < chart_.rows.size(); ++row) {
                left -= row_heights_[row] + (begins_group(row, first) ? group_height() : 0);
                if (left < 0 && row > first) break;
            }
            std::size_t column = 0;
            do {
                const auto to = std::min(column + columns_on_page_, chart_.columns.size());
                pages.push_back({{column, to}, {first, row}});
                column = to;
            } while (column < chart_.columns.size());
        } while (row < chart_.rows.size());
        return pages;
    }

    void line_of(const std::string& text, const Style& style, double x, double y, Ink ink = Ink::black)
    {
        const auto fitted = typesetter_.fit(text, style, width);
        canvas_.text(typesetter_.set(text, fitted), 0, x, y + style.size * 1.05, ink);
    }

    void draw_top()
    {
        double y = top;
        {
            const Canvas::Tag tag(canvas_, "H1");
            line_of(chart_.title, {Face::serif_bold, title_size}, side, y);
        }
        y += title_size * 1.4;
        for (const auto& fact : chart_.facts) {
            const Canvas::Tag tag(canvas_, "P");
            line_of(fact, {Face::sans, fact_size}, side, y);
            y += fact_size * 1.5;
        }
        draw_legend(y);
    }

    void draw_legend(double y)
    {
        const Canvas::Tag tag(canvas_, "P");
        double x = side;
        for (const auto& one : chart_.legend) {
            const double room = typesetter_.estimate(one.text, cell_style) + 6 * air;
            cell(one, {x, y, room, fact_size * line_height + 2 * air});
            x += room + 8;
        }
    }

    // What is missing is white on black, what was late has a frame: seen from afar and on a bad copy.
    void cell(const Toned& cell, const Box& box)
    {
        if (cell.text.empty()) return;
        const Box inner{box.x + 1.5, box.y + 1.5, box.width - 3, box.height - 3};
        if (cell.tone == CellTone::bad) canvas_.rule(inner.x, inner.y + inner.height / 2, inner.width, inner.height, Ink::black);
        if (cell.tone == CellTone::warn) canvas_.frame({inner.x + 0.5, inner.y + 0.5, inner.width - 1, inner.height - 1}, 2, 1.2);
        if (cell.tone == CellTone::none) canvas_.rule(inner.x, inner.y + inner.height / 2, inner.width, inner.height, Ink::pale);
        const Style style = cell.tone == CellTone::bad ? Style{Face::sans_bold, cell_style.size} : cell_style;
        words(cell.text, style, box, true, cell.tone == CellTone::bad ? Ink::white : Ink::black);
    }

    void words(const std::string& text, const Style& style, const Box& box, bool in_the_middle, Ink ink = Ink::black)
    {
        const double room = box.width - 2 * air, line = line_height * style.size;
        const auto set = typesetter_.set(text, style, room);
        double y = box.y + (box.height - set.lines() * line) / 2;
        for (int i = 0; i < set.lines(); ++i, y += line) {
            const double shift = in_the_middle ? (room - set.width(i)) / 2 : 0;
            canvas_.text(set, i, box.x + air + shift, y + line / 2 + 0.37 * style.size, ink);
        }
    }

    double x_of(const Page& page, std::size_t column) const
    {
        return side + head_width_ + static_cast<double>(column - page.columns.from) * column_width_;
    }
    double right_of(const Page& page) const { return x_of(page, page.columns.to); }

    double draw_groups(const Page& page, double y)
    {
        const Canvas::Tag tag(canvas_, "TR");
        for (auto from = page.columns.from; from < page.columns.to;) {
            auto to = from;
            while (to < page.columns.to && chart_.columns[to].group == chart_.columns[from].group) ++to;
            const Canvas::Tag head(canvas_, "TH");
            const double x = x_of(page, from), wide = x_of(page, to) - x;
            words(chart_.columns[from].group, {Face::sans_bold, group_size}, {x, y, wide, group_height()}, true);
            canvas_.rule(x + 2, y + group_height(), wide - 4, 1);
            from = to;
        }
        return y + group_height();
    }

    double draw_heading(const Page& page, double y)
    {
        if (has_groups_) y = draw_groups(page, y);
        const Canvas::Tag tag(canvas_, "TR");
        {
            const Canvas::Tag head(canvas_, "TH");
            words(chart_.corner, row_style, {side, y, head_width_, head_height_}, false);
        }
        for (auto i = page.columns.from; i < page.columns.to; ++i) {
            const Canvas::Tag head(canvas_, "TH");
            words(chart_.columns[i].words, head_style, {x_of(page, i), y, column_width_, head_height_}, true);
        }
        canvas_.rule(side, y + head_height_, right_of(page) - side, 2);
        return y + head_height_;
    }

    double draw_row_group(const Page& page, const std::string& group, double y)
    {
        const Canvas::Tag tag(canvas_, "TR");
        const Canvas::Tag head(canvas_, "TH");
        words(group, {Face::sans_bold, group_size}, {side, y, width, group_height()}, false);
        canvas_.rule(side, y + group_height(), right_of(page) - side, 1);
        return y + group_height();
    }

    double draw_row(const Page& page, std::size_t at, double y)
    {
        const auto& row = chart_.rows[at];
        const double high = row_heights_[at];
        const Canvas::Tag tag(canvas_, "TR");
        {
            const Canvas::Tag head(canvas_, "TH");
            words(row.head, row_style, {side, y, head_width_, high}, false);
        }
        for (auto i = page.columns.from; i < std::min(page.columns.to, row.cells.size()); ++i) {
            const Canvas::Tag value(canvas_, "TD");
            cell(row.cells[i], {x_of(page, i), y, column_width_, high});
        }
        canvas_.rule(side, y + high, right_of(page) - side, 0.6, Ink::light);
        return y + high;
    }

    void draw_page(const Page& page, std::size_t number, std::size_t pages)
    {
        draw_top();
        {
            const Canvas::Tag tag(canvas_, "Table");
            double y = draw_heading(page, table_top());
            for (auto i = page.rows.from; i < page.rows.to; ++i) {
                if (begins_group(i, page.rows.from)) y = draw_row_group(page, chart_.rows[i].group, y);
                y = draw_row(page, i, y);
            }
        }
        const Canvas::Tag tag(canvas_, "P");
        const auto words = say("sheet.page", number, pages);
        const Style style{Face::sans, foot_size};
        const auto set = typesetter_.set(words, style);
        canvas_.text(set, 0, paper_width - side - set.width(0), paper_height - bottom, Ink::black);
    }

    const WallChart& chart_;
    Canvas canvas_;
    Typesetter& typesetter_ = Typesetter::of_this_thread();
    double head_width_ = 0, column_width_ = 0, head_height_ = 0;
    std::size_t columns_on_page_ = 1;
    bool has_groups_ = false;
    std::vector<double> row_heights_;
};

}

std::string wall_chart_pdf(const WallChart& chart)
{
    return WallPainter(chart).draw();
}

}
