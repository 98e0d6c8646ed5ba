#include "render/sheet_flow.hpp"

#include "base/text.hpp"
#include "render/sheet_painter.hpp"
#include "render/sheet_paper.hpp"

namespace gongkai::render {

namespace {

constexpr double widest_label = 0.32;                  // of a form's width
constexpr double spreads[] = {1.3, 1.2, 1.1, 1.05, 1}; // of lines on a page that has room left

}

SheetFlow::SheetFlow(const Sheet& sheet, double size, double width) : size_(size), width_(width)
{
    if (sheet.look == SheetLook::form) {
        auto& typesetter = Typesetter::of_this_thread();
        for (const Passage& passage : sheet.passages)
            label_width_ =
                std::max(label_width_, typesetter.estimate(passage.heading, {Face::sans_bold, size}));
        label_width_ = std::min(label_width_ + 1.2 * size, widest_label * width);
    }
    for (const Passage& passage : sheet.passages)
        is_form() ? add_form_row(passage) : add_poster(passage);
    add_closing(sheet);
}

void SheetFlow::add_poster(const Passage& passage)
{
    auto& typesetter = Typesetter::of_this_thread();
    double above = blocks_.empty() ? 0 : 0.55 * size_;
    if (!passage.heading.empty()) {
        blocks_.push_back({.text = typesetter.set(passage.heading, {Face::sans_bold, size_}, width_),
                           .above = above,
                           .leads = true});
        above = 0;
    }
    for (const auto& paragraph : passage.paragraphs) {
        blocks_.push_back(
            {.text = typesetter.set(paragraph, {Face::sans, size_}, width_, 2 * size_), .above = above});
        above = 0.25 * size_;
    }
}

void SheetFlow::add_form_row(const Passage& passage)
{
    auto& typesetter = Typesetter::of_this_thread();
    const double gap = 0.6 * size_;
    blocks_.push_back({.text = typesetter.set(join(passage.paragraphs, "\n"), {Face::sans, size_},
                                              width_ - label_width_ - gap),
                       .label = typesetter.set(passage.heading, {Face::sans_bold, size_}, label_width_ - gap),
                       .above = 0.4 * size_,
                       .is_whole = true});
}

void SheetFlow::add_closing(const Sheet& sheet)
{
    if (sheet.closing.empty()) return;
    auto& typesetter = Typesetter::of_this_thread();
    blocks_.push_back({.text = typesetter.set(join(sheet.closing, "\n"), {Face::sans, size_}, width_),
                       .above = 0.9 * size_,
                       .is_whole = true,
                       .closes = true});
}

double SheetFlow::line_height() const
{
    return size_ * line_box * spread_;
}

double SheetFlow::height_of(std::size_t block) const
{
    return blocks_[block].lines() * line_height() + (is_form() ? 0.35 * size_ * spread_ : 0);
}

// What a page must still hold for the block to begin there: its first line, all of a whole one, and with a
// heading the beginning of what it heads.
double SheetFlow::wanted_at(std::size_t block, double page_height) const
{
    const FlowBlock& it = blocks_[block];
    double wanted = it.is_whole && height_of(block) <= page_height ? height_of(block) : line_height();
    if (it.leads && block + 1 < blocks_.size()) wanted = height_of(block) + line_height();
    return wanted;
}

std::vector<std::vector<FlowLine>> SheetFlow::laid(FlowRoom first, FlowRoom later) const
{
    std::vector<std::vector<FlowLine>> pages(1);
    double y = first.top;
    const auto room = [&]() -> const FlowRoom& { return pages.size() == 1 ? first : later; };
    const auto turn = [&] {
        pages.emplace_back();
        y = later.top;
    };
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (!pages.back().empty()) y += blocks_[i].above * spread_;
        if (y + wanted_at(i, later.bottom - later.top) > room().bottom &&
            (y > room().top || pages.size() == 1))
            turn();
        for (int line = 0; line < blocks_[i].lines(); ++line) {
            if (y + line_height() > room().bottom && y > room().top) turn();
            pages.back().push_back({i, line, y});
            y += line_height();
        }
        y += height_of(i) - blocks_[i].lines() * line_height();
    }
    return pages;
}

std::vector<std::vector<FlowLine>> SheetFlow::pages(FlowRoom first, FlowRoom later)
{
    for (const double spread : spreads) {
        spread_ = spread;
        auto pages = laid(first, later);
        if (pages.size() == 1) return pages;
    }
    return laid(first, later);
}

void SheetPainter::flow_block(const SheetFlow& flow, std::span<const FlowLine> lines)
{
    const FlowBlock& block = flow.block(lines.front().block);
    const auto draw = [&](const SetText& text, double x) {
        for (const FlowLine& at : lines) {
            if (at.line >= text.lines()) continue;
            const double slack = block.closes ? flow.width() - text.width(at.line) - 2 * flow.size() : 0;
            canvas_.text(text, at.line, x + slack, at.top + 0.5 * flow.line_height() + 0.37 * flow.size());
        }
    };
    if (!block.label) {
        const Canvas::Tag tag(canvas_, block.leads ? "H2" : "P");
        draw(block.text, paper_.side);
        return;
    }
    const Canvas::Tag row(canvas_, "TR");
    {
        const Canvas::Tag head(canvas_, "TH");
        draw(*block.label, paper_.side);
    }
    const Canvas::Tag value(canvas_, "TD");
    draw(block.text, paper_.side + flow.text_left());
    if (lines.back().line + 1 == block.lines())
        canvas_.rule(paper_.side, lines.back().top + flow.line_height() + 0.25 * flow.size(), flow.width(),
                     0.9, Ink::light);
}

void SheetPainter::flow(const SheetFlow& flow, std::span<const FlowLine> lines)
{
    std::optional<Canvas::Tag> table;
    for (std::size_t from = 0; from < lines.size();) {
        std::size_t to = from;
        while (to < lines.size() && lines[to].block == lines[from].block)
            ++to;
        const bool is_row = flow.block(lines[from].block).label.has_value();
        if (is_row && !table) table.emplace(canvas_, "Table");
        if (!is_row) table.reset();
        flow_block(flow, lines.subspan(from, to - from));
        from = to;
    }
}

}
