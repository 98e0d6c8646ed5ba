#include "base/text.hpp"
#include "render/say.hpp"
#include "render/sheet_painter.hpp"

namespace gongkai::render {

namespace {

constexpr double voice_inset = 11, foot_air = 8;

}

double voice_height(const Sheet& sheet, const Paper& paper)
{
    if (sheet.voice.empty()) return 0;
    Typesetter& typesetter = Typesetter::of_this_thread();
    const double room = paper.width - 2 * paper.side - 2 * voice_inset;
    int lines = 0;
    for (const Voice& voice : sheet.voice)
        lines += typesetter.set_with_lead(voice.lead, voice.text, {Face::sans, paper.voice}, room).lines();
    return lines * paper.voice * line_box + 0.5 * paper.voice + 12;
}

double SheetPainter::voice_height() const
{
    return render::voice_height(sheet_, paper_);
}

void SheetPainter::voice(double bottom)
{
    if (sheet_.voice.empty()) return;
    const double height = voice_height() - 12, room = content_width() - 2 * voice_inset;
    canvas_.frame({paper_.side, bottom - height, content_width(), height}, 5, 2.4);
    double y = bottom - height + 0.25 * paper_.voice;
    for (const Voice& voice : sheet_.voice) {
        const Canvas::Tag tag(canvas_, "P");
        const SetText set =
            typesetter_.set_with_lead(voice.lead, voice.text, {Face::sans, paper_.voice}, room);
        y = lines(set, paper_.side + voice_inset, y, room, paper_.voice, Align::left);
    }
}

double SheetPainter::set_foot()
{
    std::vector<std::string> names = sheet_.signatories;
    if (!sheet_.maker.empty()) names.push_back(say("sheet.maker", sheet_.maker));
    const double room = content_width() * foot_share;
    foot_style_ = {Face::sans, paper_.foot};
    ask_ = sheet_.ask.empty() ? "" : say("sheet.ask", sheet_.ask);
    const Style smaller = typesetter_.fit(ask_, foot_style_, room);
    if (smaller.size > 0.86 * paper_.foot) foot_style_ = smaller;
    signed_ = typesetter_.pack(names, foot_style_, room);
    double height = 0;
    do {
        int lines = 0;
        if (!signed_.empty()) lines += typesetter_.set(signed_, foot_style_, room).lines();
        if (!ask_.empty()) lines += typesetter_.set(ask_, foot_style_, room).lines();
        height = std::max(lines, 2) * foot_style_.size * line_box + foot_air;
        foot_style_.size *=
            height > paper_.height * 0.22 ? 0.9 : 1; // many names still leave room for the rest
    } while (height > paper_.height * 0.22);
    return height;
}

void SheetPainter::foot(int page, int pages)
{
    canvas_.rule(paper_.side, content_bottom_ + 2, content_width(), 2);
    const double left = content_width() * foot_share, right = content_width() - left;
    const double top = content_bottom_ + foot_air, size = foot_style_.size;
    double y = top;
    for (const std::string* text : {&signed_, &ask_}) {
        if (text->empty()) continue;
        const Canvas::Tag tag(canvas_, "P");
        y = lines(typesetter_.set(*text, foot_style_, left), paper_.side, y, left, size, Align::left);
    }
    const Canvas::Tag tag(canvas_, "P");
    const std::string who = sheet_.closing.empty() ? sheet_.footer : std::string(); // else it is said above
    const Style fitted = typesetter_.fit(who, foot_style_, right);
    const double x = paper_.side + left;
    y = lines(typesetter_.set(who, fitted), x, top, right, size, Align::right);
    lines(typesetter_.set(say("sheet.page", page, pages), foot_style_), x, y, right, size, Align::right);
}

void SheetPainter::paragraph_line(const SetText& text, int line, double top, double size)
{
    canvas_.text(text, line, paper_.side, top + 0.5 * line_box * size + 0.45 * size);
}

void SheetPainter::cell(const TablePlan& plan, std::size_t column, std::string_view text, Face face, double x,
                        double y, const Strip& strip, Ink ink)
{
    const double size = plan.setting().body, gap = cell_gap * size;
    const double room = plan.widths()[column] - 2 * gap;
    const Style style{face, size};
    const bool one_line = typesetter_.estimate(text, style) <= room && text.find('\n') == text.npos;
    const SetText set = typesetter_.set(text, style, one_line ? -1 : room);
    const Align align = column == 0 ? Align::center : sheet_.columns[column - 1].align;
    for (int i = strip.first_line; i < std::min(strip.first_line + strip.lines, set.lines()); ++i) {
        const double slack = room - set.width(i);
        const double shift = align == Align::left ? 0 : align == Align::center ? slack / 2 : slack;
        const double baseline = y + (i - strip.first_line + 0.5) * line_box * size + 0.37 * size;
        canvas_.text(set, i, x + gap + shift, baseline, ink);
    }
}

double SheetPainter::draw_head(const TablePlan& plan, double x, double y)
{
    const Canvas::Tag row(canvas_, "TR");
    const Strip all{.row = 0, .first_line = 0, .lines = 1000, .ends_row = true, .height = 0};
    double at = x;
    for (std::size_t i = 0; i <= sheet_.columns.size(); ++i) {
        const Canvas::Tag head(canvas_, "TH");
        cell(plan, i, plan.head(i), Face::sans_bold, at, y, all);
        at += plan.widths()[i];
    }
    const double bottom = y + plan.head_height();
    canvas_.rule(x, bottom, plan.panel_width(), 2);
    return bottom;
}

double SheetPainter::draw_strip(const TablePlan& plan, const Strip& strip, double x, double y)
{
    const Canvas::Tag tag(canvas_, "TR");
    const SheetRow& row = sheet_.rows[strip.row];
    const double inset = (strip.height - strip.lines * line_box * plan.setting().body) / 2;
    double at = x + plan.widths()[0];
    if (strip.first_line == 0) {
        const Canvas::Tag head(canvas_, "TH");
        cell(plan, 0, row.line, Face::sans, x, y + inset, strip);
    }
    for (std::size_t i = 0; i < std::min(row.cells.size(), sheet_.columns.size()); ++i) {
        const std::string text = text_of(row.cells[i]);
        if (!text.empty()) {
            const Canvas::Tag value(canvas_, "TD");
            cell(plan, i + 1, text, Face::sans, at, y + inset, strip);
        }
        at += plan.widths()[i + 1];
    }
    const bool fifth = (strip.row + 1) % 5 == 0; // so that an eye follows the line
    if (strip.ends_row)
        canvas_.rule(x, y + strip.height, plan.panel_width(), fifth ? 1.3 : 0.7,
                     fifth ? Ink::black : Ink::light);
    return y + strip.height;
}

double SheetPainter::draw_sums(const TablePlan& plan, std::span<const SheetCell> sums, double x, double y)
{
    const Canvas::Tag tag(canvas_, "TR");
    const Strip all{.row = 0, .first_line = 0, .lines = 1000, .ends_row = true, .height = 0};
    double at = x + plan.widths()[0];
    for (std::size_t i = 0; i < std::min(sums.size(), sheet_.columns.size()); ++i) {
        const Canvas::Tag value(canvas_, "TD");
        cell(plan, i + 1, text_of(sums[i]), Face::sans_bold, at, y, all);
        at += plan.widths()[i + 1];
    }
    canvas_.rule(x, y + plan.sum_height(), plan.panel_width(), 2);
    return y + plan.sum_height();
}

void SheetPainter::add_up(const SheetRow& row)
{
    for (std::size_t i = 0; i < std::min(row.cells.size(), running_.size()); ++i)
        if (const Money* const amount = std::get_if<Money>(&row.cells[i])) running_[i] += *amount;
}

// What has been summed up so far, named in the first text column.
std::vector<SheetCell> SheetPainter::carried(std::string_view label) const
{
    std::vector<SheetCell> sums(sheet_.columns.size());
    const auto named = std::ranges::find_if(sheet_.columns, [](const SheetColumn& column) {
        return column.align == Align::left && !column.carried;
    });
    if (named != sheet_.columns.end())
        sums[static_cast<std::size_t>(named - sheet_.columns.begin())] = std::string(label);
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (sheet_.columns[i].carried) sums[i] = running_[i];
    return sums;
}

void SheetPainter::table(const TablePlan& plan, const TablePage& page, double top)
{
    const bool carries = std::ranges::any_of(sheet_.columns, &SheetColumn::carried);
    double x = paper_.side;
    for (const Range& panel : page.panels) {
        const bool first = &panel == &page.panels.front(), last = &panel == &page.panels.back();
        const bool closes = last && (page.has_totals ? !sheet_.totals.empty() : carries);
        if (!first && panel.from == panel.to && !closes) return;
        const Canvas::Tag tag(canvas_, "Table");
        double y = draw_head(plan, x, top);
        if (first && page.brings_forward && carries)
            y = draw_sums(plan, carried(say("sheet.brought_forward")), x, y);
        for (std::size_t at = panel.from; at < panel.to; ++at) {
            y = draw_strip(plan, plan.strip(at), x, y);
            if (plan.strip(at).ends_row) add_up(sheet_.rows[plan.strip(at).row]);
        }
        if (closes)
            draw_sums(plan, page.has_totals ? sheet_.totals : carried(say("sheet.carried_forward")), x, y);
        x += plan.panel_width() + panel_gap;
    }
}

}
