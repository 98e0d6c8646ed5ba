#include "render/sheet.hpp"

#include "base/ensure.hpp"
#include "render/canvas.hpp"
#include "render/sheet_painter.hpp"

namespace gongkai::render {

namespace {

struct ParagraphLine {
    std::size_t paragraph;
    int line;
    double top;
};

struct Page {
    std::vector<ParagraphLine> lines = {};
    std::optional<TablePage> table = {};
    double table_top = 0;
};

class Composition { // one sheet, its parts laid on pages
public:
    Composition(Canvas& canvas, const Sheet& sheet, const SheetOptions& options)
        : canvas_(canvas),
          sheet_(with_voice_in_place(canvas, sheet, options)),
          options_(options),
          paper_(paper_of(options)),
          painter_(canvas, sheet_, paper_)
    {
        top_of_first_ = painter_.content_top() + painter_.equation_height();
        bottom_of_first_ = painter_.content_bottom() - painter_.voice_height();
        if (!sheet_.columns.empty()) choose_table();
        lay_paragraphs();
        if (plan_) lay_table();
    }

    std::size_t pages() const { return pages_.size(); }

    void draw()
    {
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            draw_page(pages_[i], i);
            canvas_.end_page();
        }
    }

private:
    // A long objection would leave no room beside it: then it is the first paragraph instead of a box.
    static Sheet with_voice_in_place(Canvas& canvas, const Sheet& sheet, const SheetOptions& options)
    {
        const Paper& paper = paper_of(options);
        if (SheetPainter(canvas, sheet, paper).voice_height() < paper.height * 0.2) return sheet;
        Sheet changed = sheet;
        std::vector<std::string> said;
        for (const Voice& voice : changed.voice)
            said.push_back(voice.lead + voice.text);
        changed.paragraphs.insert(changed.paragraphs.begin(), said.begin(), said.end());
        changed.voice.clear();
        return changed;
    }

    double bottom_of(std::size_t page) const
    {
        return page == 0 ? bottom_of_first_ : painter_.content_bottom();
    }
    double top_of(std::size_t page) const { return page == 0 ? top_of_first_ : painter_.content_top(); }

    // The roomiest way of setting the table that still fits on one page; else the tightest that fits across.
    void choose_table()
    {
        const double first = bottom_of(0) - top_of(0), later = bottom_of(1) - top_of(1);
        const double smallest = paper_.tables.back().body;
        for (const Setting& setting : paper_.tables) {
            const double at_least = static_cast<double>(sheet_.rows.size()) * line_box * setting.body;
            const bool hopeless = at_least > first * setting.panels || !sheet_.paragraphs.empty();
            if (hopeless && setting.body > smallest) continue;
            plan_.emplace(sheet_, setting, painter_.content_width());
            if (!plan_->fits_across()) continue;
            if (setting.body <= smallest || plan_->pages(first, later).size() == 1) return;
        }
    }

    void lay_paragraphs()
    {
        pages_.emplace_back();
        if (sheet_.paragraphs.empty()) return;
        const std::span<const double> sizes = paper_.notices;
        for (const double size : plan_ ? sizes.last(1) : sizes) {
            set_paragraphs(size);
            if (pages_.size() == 1) return;
        }
    }

    void set_paragraphs(double size)
    {
        paragraphs_.clear();
        pages_.assign(1, {});
        paragraph_size_ = size;
        const double height = size * line_box * 1.08;
        double y = top_of(0);
        for (std::size_t i = 0; i < sheet_.paragraphs.size(); ++i) {
            paragraphs_.push_back(Typesetter::of_this_thread().set(sheet_.paragraphs[i], {Face::sans, size},
                                                                   painter_.content_width(), 2 * size));
            for (int line = 0; line < paragraphs_[i].lines(); ++line) {
                if (y + height > bottom_of(pages_.size() - 1)) {
                    pages_.emplace_back();
                    y = top_of(pages_.size() - 1);
                }
                pages_.back().lines.push_back({i, line, y});
                y += height;
            }
            y += size * 0.35;
        }
        after_paragraphs_ = y + size * 0.3;
    }

    void lay_table()
    {
        const std::size_t first = pages_.size() - 1;
        double top = pages_[first].lines.empty() ? top_of(first) : after_paragraphs_;
        const double enough = plan_->head_height() + 8 * line_box * plan_->setting().body;
        if (bottom_of(first) - top < enough && top > top_of(first)) {
            pages_.emplace_back();
            top = top_of(1);
        }
        const std::size_t at = pages_.size() - 1;
        const double room = bottom_of(at) - top, later = bottom_of(1) - top_of(1);
        const std::vector<TablePage> tables = plan_->pages(room, later);
        if (tables.size() == 1) plan_->loosen(tables[0], room);
        for (std::size_t i = 0; i < tables.size(); ++i) {
            if (i > 0) pages_.emplace_back();
            pages_.back().table = tables[i];
            pages_.back().table_top = i == 0 ? top : top_of(1);
        }
    }

    void draw_page(const Page& page, std::size_t number)
    {
        painter_.watermark(options_.watermark);
        painter_.head();
        if (number == 0) painter_.equation();
        draw_paragraphs(page.lines);
        if (page.table) painter_.table(*plan_, *page.table, page.table_top);
        if (number == 0) painter_.voice(painter_.content_bottom() - 6);
        painter_.foot(static_cast<int>(number) + 1, static_cast<int>(pages_.size()));
    }

    void draw_paragraphs(const std::vector<ParagraphLine>& lines)
    {
        std::optional<Canvas::Tag> tag;
        std::optional<std::size_t> open;
        for (const ParagraphLine& line : lines) {
            if (open != line.paragraph) {
                tag.reset();
                tag.emplace(canvas_, "P");
                open = line.paragraph;
            }
            painter_.paragraph_line(paragraphs_[line.paragraph], line.line, line.top, paragraph_size_);
        }
    }

    Canvas& canvas_;
    const Sheet sheet_;
    const SheetOptions& options_;
    const Paper& paper_;
    SheetPainter painter_;
    double top_of_first_ = 0, bottom_of_first_ = 0;
    std::optional<TablePlan> plan_;
    std::vector<SetText> paragraphs_;
    double paragraph_size_ = 0, after_paragraphs_ = 0;
    std::vector<Page> pages_;
};

std::string document_title(const Sheet& sheet)
{
    return sheet.village.empty() ? sheet.title : sheet.village + " " + sheet.title;
}

}

std::string sheets_pdf(std::span<const Sheet> sheets, const SheetOptions& options)
{
    ENSURE(!sheets.empty());
    const Paper& paper = paper_of(options);
    const std::string title = document_title(sheets.front());
    Canvas canvas(paper.width, paper.height);
    for (const Sheet& sheet : sheets)
        Composition(canvas, sheet, options).draw();
    const bool alone = sheets.size() == 1;
    return canvas.take({title, sheets.front().language, alone ? sheets.front().qr_payload : std::string()});
}

std::size_t sheet_pages(const Sheet& sheet, const SheetOptions& options)
{
    const Paper& paper = paper_of(options);
    Canvas canvas(paper.width, paper.height);
    return Composition(canvas, sheet, options).pages();
}

std::string sheet_pdf(const Sheet& sheet, const SheetOptions& options)
{
    return sheets_pdf({&sheet, 1}, options);
}

std::u32string without_glyph(std::string_view text)
{
    return Typesetter::of_this_thread().without_glyph(text);
}

}
