#include <cmath>

#include "base/text.hpp"
#include "render/say.hpp"
#include "render/sheet_painter.hpp"

namespace gongkai::render {

namespace {

constexpr double title_line = 1.16, note_line = 1.32;

// On one line when it can be; else the village above its title; else broken between two words; and smaller still
// when even that is too wide. Where nothing else stands beside the code there is room for two large lines.
std::pair<std::vector<std::string>, Style> title_in(const Sheet& sheet, const Paper& paper, double width)
{
    Typesetter& typesetter = Typesetter::of_this_thread();
    const std::string whole = sheet.village.empty() ? sheet.title : sheet.village + " " + sheet.title;
    const std::vector<std::string> two = {sheet.village, sheet.title};
    const auto sizes = sheet.look == SheetLook::poster ? paper.poster_titles : paper.titles;
    const auto first_fitting = [&](const std::vector<std::string>& lines) {
        return std::ranges::find_if(sizes, [&](double size) {
            return std::ranges::all_of(lines, [&](const std::string& line) {
                return typesetter.estimate(line, {Face::serif_bold, size}) <= width;
            });
        });
    };
    const auto on_one = first_fitting({whole});
    const auto on_two = sheet.village.empty() ? sizes.end() : first_fitting(two);
    const bool is_roomy = !sheet.equation && !sheet.code.empty() && on_two == sizes.begin();
    if (on_one != sizes.end() && !is_roomy) return {{whole}, {Face::serif_bold, *on_one}};
    if (on_two != sizes.end()) return {two, {Face::serif_bold, *on_two}};
    const auto pieces = split(whole, ' ');
    for (const double size : sizes) {
        const auto packed = split(typesetter.pack(pieces, {Face::serif_bold, size}, width), '\n');
        const auto fits = [&](const std::string& line) {
            return typesetter.estimate(line, {Face::serif_bold, size}) <= width;
        };
        if (packed.size() <= 2 && std::ranges::all_of(packed, fits)) return {packed, {Face::serif_bold, size}};
    }
    const Style smallest{Face::serif_bold, paper.titles.back()};
    std::vector<std::string> broken;
    const SetText set = typesetter.set(whole, smallest, width);
    for (int i = 0; i < set.lines(); ++i) {
        const PangoLayoutLine* const line = set.line(i);
        broken.push_back(trim(whole.substr(static_cast<std::size_t>(line->start_index),
                                           static_cast<std::size_t>(line->length))));
    }
    return {broken, smallest};
}

}

std::vector<std::string> words_of(const SheetFacts& facts)
{
    std::vector<std::string> said;
    if (!facts.unit.empty()) said.push_back(say("sheet.unit", facts.unit));
    if (facts.published_on) said.push_back(say("sheet.published", *facts.published_on));
    if (facts.posted_until) said.push_back(say("sheet.posted_until", *facts.posted_until));
    if (!facts.source.empty()) said.push_back(say("sheet.source", facts.source));
    if (facts.count) said.push_back(say("sheet.count", *facts.count));
    said.insert(said.end(), facts.more.begin(), facts.more.end());
    return said;
}

SheetPainter::SheetPainter(Canvas& canvas, const Sheet& sheet, const Paper& paper)
    : canvas_(canvas), sheet_(sheet), paper_(paper), running_(sheet.columns.size())
{
    const double width = head_width();
    std::tie(title_, title_style_) = title_in(sheet, paper, width);
    const double titles = static_cast<double>(title_.size()) * title_style_.size * title_line;
    facts_ = typesetter_.pack(words_of(sheet.facts), {Face::sans, paper.facts}, width);
    const int lines = typesetter_.set(facts_, {Face::sans, paper.facts}, width).lines();
    const double facts = facts_.empty() ? 0 : lines * paper.facts * note_line + paper.facts * 0.4;
    const double below_qr =
        paper.code_beside_qr ? 0 : paper.mark_code * 1.5 + 3 * paper.mark_note * note_line;
    const double mark = has_mark() ? paper.qr + below_qr : 0;
    equation_top_ = paper.top + std::max(titles + facts + paper.facts * 0.3, mark - equation_height());
    content_top_ =
        paper.top + std::max({titles + facts, mark, equation_top_ - paper.top + equation_height()}) + paper.facts * 0.7;
    content_bottom_ = paper.height - paper.bottom - set_foot();
}

double SheetPainter::head_width() const
{
    return has_mark() ? content_width() - paper_.mark_width - paper_.facts : content_width();
}

double SheetPainter::lines(const SetText& text, double x, double top, double width, double size, Align align,
                           Ink ink)
{
    for (int i = 0; i < text.lines(); ++i) {
        const double slack = width - text.width(i);
        const double shift = align == Align::left ? 0 : align == Align::center ? slack / 2 : slack;
        const double baseline = top + (i + 0.5) * line_box * size + 0.37 * size;
        canvas_.text(text, i, x + shift, baseline, ink);
    }
    return top + text.lines() * line_box * size;
}

void SheetPainter::watermark(std::string_view text)
{
    if (text.empty()) return;
    const double diagonal = std::hypot(paper_.width, paper_.height);
    const Style style = typesetter_.fit(text, {Face::sans_bold, paper_.height * 0.36}, diagonal * 0.62);
    const SetText set = typesetter_.set(text, style);
    const double angle = -std::atan2(paper_.height, paper_.width);
    const double down = 0.37 * style.size; // from the middle of a glyph to its baseline
    canvas_.turned_text(set, paper_.width / 2 - down * std::sin(angle),
                        paper_.height / 2 + down * std::cos(angle), angle, Ink::pale);
}

void SheetPainter::head()
{
    const double width = head_width();
    double y = paper_.top;
    {
        const Canvas::Tag tag(canvas_, "H1");
        for (const std::string& line : title_) {
            canvas_.text(typesetter_.set(line, title_style_), 0, paper_.side, y + title_style_.size * 0.9);
            y += title_style_.size * title_line;
        }
    }
    if (!facts_.empty()) {
        const Canvas::Tag tag(canvas_, "P");
        const Style style{Face::sans, paper_.facts};
        lines(typesetter_.set(facts_, style, width), paper_.side, y + paper_.facts * 0.2, width, paper_.facts,
              Align::left, Ink::grey);
    }
    mark();
}

void SheetPainter::mark()
{
    if (!has_mark()) return;
    const double right = paper_.width - paper_.side;
    if (!sheet_.qr_payload.empty())
        canvas_.qr(QrCode(sheet_.qr_payload), right - paper_.qr, paper_.top, paper_.qr);
    const Canvas::Tag tag(canvas_, "P");
    if (paper_.code_beside_qr) {
        const double width = paper_.mark_width - paper_.qr - 12;
        mark_words(right - paper_.qr - 12 - width, paper_.top, width, Align::right);
    } else {
        mark_words(right - paper_.mark_width, paper_.top + paper_.qr + 2, paper_.mark_width, Align::right);
    }
}

void SheetPainter::mark_words(double x, double top, double width, Align align)
{
    const Style code = typesetter_.fit(sheet_.code, {Face::sans_bold, paper_.mark_code}, width);
    double y = lines(typesetter_.set(sheet_.code, code), x, top, width, code.size, align);
    const std::string edition = sheet_.day_code.empty()
                                    ? say("sheet.edition", sheet_.edition)
                                    : say("sheet.edition_day", sheet_.edition, sheet_.day_code);
    std::vector<std::string> notes = {edition};
    if (!sheet_.qr_payload.empty())
        for (const std::string& line : split(say("sheet.scan"), '\n'))
            notes.push_back(line);
    for (const std::string& note : notes) {
        const Style style = typesetter_.fit(note, {Face::sans, paper_.mark_note}, width);
        y = lines(typesetter_.set(note, style), x, y, width, style.size, align, Ink::grey);
    }
}

double SheetPainter::equation_height() const
{
    if (!sheet_.equation) return 0;
    return (paper_.term_label + paper_.term_amount) * line_box + paper_.facts * 0.3;
}

void SheetPainter::equation()
{
    if (!sheet_.equation) return;
    const double height = equation_height(), width = head_width();
    const double each = width / 4;
    const auto box = [&](int i) { return Box{paper_.side + i * each, equation_top_, each, height}; };
    const Canvas::Tag tag(canvas_, "P");
    canvas_.fill(box(3), 7);
    for (int i = 1; i < 4; ++i)
        canvas_.upright(box(i).x, equation_top_, height, 1.4);
    canvas_.frame({paper_.side, equation_top_, width, height}, 7, 3);
    term(sheet_.equation->opening, "sheet.opening", box(0), Ink::black);
    term(sheet_.equation->income, "sheet.income", box(1), Ink::black);
    term(sheet_.equation->expenditure, "sheet.expenditure", box(2), Ink::black);
    term(sheet_.equation->closing, "sheet.closing", box(3), Ink::white);
}

void SheetPainter::term(const Term& term, std::string_view usual_label, const Box& box, Ink ink)
{
    const double room = box.width - 12;
    const std::string label = term.label.empty() ? say(usual_label) : term.label;
    const Style small = typesetter_.fit(label, {Face::sans, paper_.term_label}, room);
    const std::string amount = to_text(term.amount);
    const Style large = typesetter_.fit(amount, {Face::sans_bold, paper_.term_amount}, room);
    const double y = box.y + paper_.facts * 0.1;
    lines(typesetter_.set(label, small), box.x + 6, y, room, small.size, Align::center, ink);
    lines(typesetter_.set(amount, large), box.x + 6, y + paper_.term_label * line_box - paper_.facts * 0.08,
          room, large.size, Align::center, ink);
}

}
