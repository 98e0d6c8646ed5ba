#include "render/sheet_table.hpp"

#include <numeric>

#include "base/text.hpp"
#include "render/say.hpp"

namespace gongkai::render {

namespace {
constexpr int longest_strip = 8; // lines; leaves room on the smallest page in the largest print
}

std::string text_of(const SheetCell& cell)
{
    if (const Money* const amount = std::get_if<Money>(&cell)) return to_text(*amount);
    return std::get<std::string>(cell);
}

TablePlan::TablePlan(const Sheet& sheet, Setting setting, double width)
    : sheet_(sheet),
      setting_(setting),
      panel_width_((width - panel_gap * (setting.panels - 1)) / setting.panels)
{
    measure_columns();
}

// A list's head may stand on two lines, 面积 above （亩）: its columns are narrow, and more of them fit.
std::string TablePlan::head(std::size_t column) const
{
    if (column == 0) return say("sheet.line");
    const std::string& title = sheet_.columns[column - 1].title;
    const std::size_t bracket = sheet_.look == SheetLook::list ? title.find("（") : title.npos;
    if (bracket == title.npos || bracket == 0) return title;
    return title.substr(0, bracket) + '\n' + title.substr(bracket);
}

void TablePlan::measure_columns()
{
    Typesetter& typesetter = Typesetter::of_this_thread();
    const Style plain{Face::sans, setting_.body}, bold{Face::sans_bold, setting_.body};
    std::vector<double> wanted(sheet_.columns.size() + 1);
    const auto want = [&](std::size_t column, std::string_view text, const Style& style) {
        wanted[column] = std::max(wanted[column], typesetter.estimate(text, style));
    };
    for (std::size_t i = 0; i <= sheet_.columns.size(); ++i)
        for (const std::string& line : split(head(i), '\n'))
            want(i, line, bold);
    for (const SheetRow& row : sheet_.rows) {
        want(0, row.line, plain);
        for (std::size_t i = 0; i < std::min(row.cells.size(), sheet_.columns.size()); ++i)
            want(i + 1, text_of(row.cells[i]), plain);
    }
    std::vector<Money> sums(sheet_.columns.size());
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
        if (i < sheet_.totals.size()) want(i + 1, text_of(sheet_.totals[i]), bold);
        if (!sheet_.columns[i].carried) continue;
        for (const SheetRow& row : sheet_.rows)
            if (i < row.cells.size())
                if (const Money* const amount = std::get_if<Money>(&row.cells[i])) sums[i] += *amount;
        want(i + 1, to_text(sums[i]), bold);
    }
    for (double& width : wanted)
        width += 2.2 * cell_gap * setting_.body;
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i)
        if (sheet_.columns[i].align == Align::right) wanted[i + 1] += 0.6 * setting_.body;
    share_out(wanted);
}

// Text columns share what the others leave: each gets what it wants while its share allows, and whoever wants
// less leaves the rest to the longer ones. Room nobody wants widens the text columns.
void TablePlan::share_out(const std::vector<double>& wanted)
{
    widths_ = wanted;
    std::vector<std::size_t> open;
    double room = panel_width_ - wanted[0], shares = 0;
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
        if (sheet_.columns[i].align == Align::left) {
            open.push_back(i + 1);
            shares += sheet_.columns[i].width;
        } else {
            room -= wanted[i + 1];
        }
    }
    const double least = 6 * setting_.body * static_cast<double>(open.size());
    fits_across_ = room >= least || std::accumulate(wanted.begin(), wanted.end(), 0.0) <= panel_width_;
    const bool nothing_left = room < 2 * setting_.body * static_cast<double>(open.size());
    if (open.empty() || (!fits_across_ && nothing_left)) {
        const double others = std::accumulate(wanted.begin() + 1, wanted.end(), 0.0);
        for (std::size_t i = 1; i < widths_.size(); ++i) // the line number, by which people ask, stays whole
            widths_[i] *= (panel_width_ - wanted[0]) / others;
        return;
    }
    const auto share = [&](std::size_t column) { return sheet_.columns[column - 1].width; };
    bool settled = false;
    while (!settled) {
        settled = true;
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (wanted[open[i]] > room * share(open[i]) / shares) continue;
            room -= wanted[open[i]];
            shares -= share(open[i]);
            open.erase(open.begin() + static_cast<std::ptrdiff_t>(i));
            settled = false;
            break;
        }
    }
    for (const std::size_t column : open)
        widths_[column] = room * share(column) / shares;
    if (!open.empty()) return;
    double all = 0;
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i)
        if (sheet_.columns[i].align == Align::left) all += share(i + 1);
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i)
        if (sheet_.columns[i].align == Align::left) widths_[i + 1] += room * share(i + 1) / all;
}

int TablePlan::lines_of(std::span<const SheetCell> cells, Face face) const
{
    Typesetter& typesetter = Typesetter::of_this_thread();
    const Style style{face, setting_.body};
    int lines = 1;
    for (std::size_t i = 0; i < std::min(cells.size(), sheet_.columns.size()); ++i) {
        const double room = widths_[i + 1] - 2 * cell_gap * setting_.body;
        const std::string text = text_of(cells[i]);
        if (typesetter.estimate(text, style) <= room && text.find('\n') == text.npos) continue;
        lines = std::max(lines, typesetter.set(text, style, room).lines());
    }
    return lines;
}

void TablePlan::measure_rows()
{
    const double line = line_box * setting_.body;
    std::vector<SheetCell> titles;
    for (std::size_t i = 1; i <= sheet_.columns.size(); ++i)
        titles.emplace_back(head(i));
    head_height_ = lines_of(titles, Face::sans_bold) * line + 0.15 * setting_.body;
    const bool is_summed =
        !sheet_.totals.empty() || std::ranges::any_of(sheet_.columns, &SheetColumn::carried);
    sum_height_ = is_summed ? lines_of(sheet_.totals, Face::sans_bold) * line : 0;
    strips_.reserve(sheet_.rows.size());
    for (std::size_t row = 0; row < sheet_.rows.size(); ++row) {
        const int lines = lines_of(sheet_.rows[row].cells, Face::sans);
        for (int first = 0; first < lines; first += longest_strip) {
            const int these = std::min(longest_strip, lines - first);
            const bool ends = first + these == lines;
            strips_.push_back(
                {row, first, these, ends, these * line + (lines > 1 ? 0.2 * setting_.body : 0)});
        }
    }
}

double TablePlan::panel_height(Range strips) const
{
    double height = head_height_;
    for (std::size_t at = strips.from; at < strips.to; ++at)
        height += strips_[at].height;
    return height;
}

std::size_t TablePlan::filled_to(std::size_t from, double room) const
{
    std::size_t to = from;
    for (double left = room - head_height_; to < strips_.size() && strips_[to].height <= left; ++to)
        left -= strips_[to].height;
    return to;
}

// The strips a page takes. At the end of a page there must be room for what is carried or for the totals.
TablePage TablePlan::page_from(std::size_t from, double room) const
{
    TablePage page{.brings_forward = from > 0};
    std::size_t at = from;
    for (int panel = 0; panel < setting_.panels; ++panel) {
        double usable = room;
        if (panel == 0 && page.brings_forward) usable -= sum_height_;
        if (panel == setting_.panels - 1) usable -= sum_height_;
        std::size_t to = filled_to(at, usable);
        if (panel == 0 && to == at && at < strips_.size() && room > 0) to = at + 1;
        page.panels.push_back({at, to});
        at = to;
    }
    page.has_totals = at == strips_.size();
    page.carries_forward = !page.has_totals;
    return page;
}

// The last page's panels end at about the same height.
void TablePlan::even_out(TablePage& page) const
{
    if (page.panels.size() > 2) even_out_many(page);
    if (page.panels.size() != 2) return;
    const Range all{page.panels[0].from, page.panels[1].to};
    std::size_t best = all.to;
    double lowest = panel_height(all) * 2;
    for (std::size_t middle = all.from; middle <= all.to; ++middle) {
        const double left = panel_height({all.from, middle}) + (page.brings_forward ? sum_height_ : 0);
        const double right = panel_height({middle, all.to}) + (sheet_.totals.empty() ? 0 : sum_height_);
        if (std::max(left, right) > lowest) continue;
        lowest = std::max(left, right);
        best = middle;
    }
    page.panels = {{all.from, best}, {best, all.to}};
}

// Three panels and more: the lowest height at which all strips still find room.
void TablePlan::even_out_many(TablePage& page) const
{
    const Range all{page.panels.front().from, page.panels.back().to};
    const auto filled = [&](double height) {
        auto panels = page.panels;
        std::size_t at = all.from;
        for (Range& panel : panels) {
            const bool last = &panel == &panels.back();
            const std::size_t to =
                std::min(all.to, filled_to(at, height - (last && !sheet_.totals.empty() ? sum_height_ : 0)));
            panel = {at, to};
            at = to;
        }
        return panels;
    };
    double too_low = 0, enough = panel_height(all) + sum_height_;
    while (enough - too_low > 1) {
        const double height = (too_low + enough) / 2;
        (filled(height).back().to == all.to ? enough : too_low) = height;
    }
    page.panels = filled(enough);
}

void TablePlan::loosen(const TablePage& page, double room)
{
    const double sums = page.has_totals && !sheet_.totals.empty() ? sum_height_ : 0;
    double tightest = 1.4;
    for (const Range& panel : page.panels) {
        const double rows = panel_height(panel) - head_height_;
        if (rows > 0) tightest = std::min(tightest, (room - head_height_ - sums) / rows);
    }
    for (Strip& strip : strips_)
        strip.height *= std::max(1.0, tightest);
}

std::vector<TablePage> TablePlan::pages(double first_room, double later_room) const
{
    std::vector<TablePage> pages;
    std::size_t from = 0;
    do {
        pages.push_back(page_from(from, pages.empty() ? first_room : later_room));
        from = pages.back().panels.back().to;
    } while (from < strips_.size());
    even_out(pages.back());
    return pages;
}

}
