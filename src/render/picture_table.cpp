// The table of a long picture. Where the columns have room side by side, it is a table; else each line is its
// name, what it came to at the right, and the rest below in small type, as telephones show accounts.

#include "base/text.hpp"
#include "render/long_picture_bands.hpp"
#include "render/say.hpp"
#include "render/sheet_table.hpp"

namespace gongkai::render {

using namespace picture;
using Side = PictureText::Side;

namespace {

constexpr double number_width = 62, between = 16, narrowest_main = 250, narrowest_column = 140;

// A line of the table stays whole, unless it is so long that it must go on in the next part.
std::vector<Band> whole(std::vector<Band> bands)
{
    constexpr double most = 1000;
    double height = 0;
    for (const auto& band : bands)
        height += band.height;
    if (height > most) return bands;
    Band all{.ground = bands.front().ground, .height = height};
    double top = 0;
    for (auto& band : bands) {
        for (auto& text : band.texts) {
            text.top += top;
            all.texts.push_back(std::move(text));
        }
        for (auto& rule : band.rules) {
            rule.top += top;
            all.rules.push_back(rule);
        }
        top += band.height;
    }
    return {std::move(all)};
}

Typesetter& typesetter()
{
    return Typesetter::of_this_thread();
}

Side side_of(Align align)
{
    return align == Align::left ? Side::left : align == Align::right ? Side::right : Side::center;
}

bool carries(const Sheet& sheet)
{
    return std::ranges::any_of(sheet.columns, &SheetColumn::carried);
}

double widest_cell(const Sheet& sheet, std::size_t column, const Style& style)
{
    double width = 0;
    for (const auto& row : sheet.rows)
        if (column < row.cells.size())
            width = std::max(width, typesetter().estimate(text_of(row.cells[column]), style));
    return width;
}

// What was done, in an account; in a list, whoever stands first.
std::size_t naming_column(const Sheet& sheet)
{
    if (!carries(sheet)) return 0;
    std::size_t best = 0;
    auto room = [&](std::size_t i) { return std::pair(sheet.columns[i].width, widest_cell(sheet, i, body)); };
    for (std::size_t i = 1; i < sheet.columns.size(); ++i)
        if (!sheet.columns[i].carried && room(i) > room(best)) best = i;
    return best;
}

}

PictureTable::PictureTable(const Sheet& sheet) : sheet_(sheet), main_(naming_column(sheet))
{
    if (sheet.columns.empty()) return;
    is_flat_ = !carries(sheet) && (lies_flat({Face::sans, 32}) || lies_flat({Face::sans, 28}));
    if (!is_flat_) amounts_ = amount_width();
}

bool PictureTable::lies_flat(const Style& style)
{
    const Style bold{Face::sans_bold, style.size};
    std::vector<double> widths;
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
        const double title = typesetter().estimate(sheet_.columns[i].title, bold);
        widths.push_back(std::max(title, widest_cell(sheet_, i, style)) + between);
    }
    double all = number_width;
    for (const double width : widths)
        all += width;
    if (all > content) { // the widest one may break its lines, when that leaves it enough
        auto& widest = *std::ranges::max_element(widths);
        const double left = widest - (all - content);
        if (left < narrowest_column) return false;
        widest = left;
    } else {
        for (double& width : widths)
            width += (content - all) / static_cast<double>(widths.size());
    }
    widths_ = std::move(widths);
    flat_ = style;
    return true;
}

// Amounts and their titles stand below each other at the right.
double PictureTable::amount_width() const
{
    double width = 0;
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
        if (!sheet_.columns[i].carried) continue;
        width = std::max(width, widest_cell(sheet_, i, strong));
        if (i < sheet_.totals.size())
            width = std::max(width, typesetter().estimate(text_of(sheet_.totals[i]), strong));
    }
    return std::min(width, content - number_width - narrowest_main);
}

std::vector<Band> PictureTable::titles() const
{
    if (!is_flat_ || sheet_.rows.empty()) return {};
    std::vector<std::string> titles;
    for (const auto& column : sheet_.columns)
        titles.push_back(column.title);
    auto band = flat_row(say("sheet.line"), titles, {Face::sans_bold, flat_.size});
    band.ground = Ground::soft;
    return {std::move(band)};
}

std::vector<Band> PictureTable::rows() const
{
    std::vector<Band> bands;
    for (const auto& row : sheet_.rows) {
        if (!is_flat_) {
            for (auto& band : tall_row(row.line, row.cells, false))
                bands.push_back(std::move(band));
            continue;
        }
        std::vector<std::string> cells;
        for (const auto& cell : row.cells)
            cells.push_back(text_of(cell));
        bands.push_back(flat_row(row.line, cells, flat_));
    }
    return bands;
}

std::vector<Band> PictureTable::totals() const
{
    return sheet_.totals.empty() || is_flat_ ? std::vector<Band>() : tall_row({}, sheet_.totals, true);
}

Band PictureTable::flat_row(const std::string& line, const std::vector<std::string>& cells,
                            const Style& style) const
{
    constexpr double air = 10;
    Band band;
    double x = margin + number_width, height = line_step(style);
    band.texts.push_back({.words = line,
                          .style = {style.face, small.size},
                          .x = margin,
                          .top = air,
                          .width = number_width - 10,
                          .side = Side::center,
                          .is_quiet = true});
    for (std::size_t i = 0; i < std::min(cells.size(), widths_.size()); ++i) {
        PictureText text{.words = cells[i],
                         .style = style,
                         .x = x,
                         .top = air,
                         .width = widths_[i] - between + 1,
                         .side = side_of(sheet_.columns[i].align)};
        text.lines = lines_of(text);
        height = std::max(height, text.lines * line_step(style));
        x += widths_[i];
        band.texts.push_back(std::move(text));
    }
    band.height = height + 2 * air;
    band.rules = {{margin, band.height - 1, content, 1, true}};
    return band;
}

std::string PictureTable::details(std::span<const SheetCell> cells) const
{
    std::vector<std::string> said;
    for (std::size_t i = 0; i < std::min(cells.size(), sheet_.columns.size()); ++i)
        if (const auto text = text_of(cells[i]); i != main_ && !sheet_.columns[i].carried && !text.empty())
            said.push_back(say("picture.detail", sheet_.columns[i].title, text));
    return typesetter().pack(said, small, content - number_width - amounts_ - between);
}

std::vector<Band> PictureTable::tall_row(const std::string& line, std::span<const SheetCell> cells,
                                         bool is_total) const
{
    const auto ground = is_total ? Ground::soft : Ground::plain;
    const double x = margin + number_width, room = content - number_width - amounts_ - between;
    const auto name = main_ < cells.size() ? text_of(cells[main_]) : std::string();
    auto bands =
        text_bands({.words = name, .style = is_total ? strong : body, .x = x, .width = room}, ground, 14, 0);
    if (const auto more = details(cells); !more.empty() && !is_total)
        for (auto& band : text_bands({.words = more, .style = small, .x = x, .width = room, .is_quiet = true},
                                     ground, 0, 0))
            bands.push_back(std::move(band));
    auto& first = bands.front();
    first.texts.push_back({.words = line,
                           .style = small,
                           .x = margin,
                           .top = 14 + (line_step(body) - line_step(small)) / 2 + 2,
                           .width = number_width - 10,
                           .side = Side::center,
                           .is_quiet = true});
    double top = 14;
    for (std::size_t i = 0; i < std::min(cells.size(), sheet_.columns.size()); ++i) {
        const auto text = text_of(cells[i]);
        if (!sheet_.columns[i].carried || text.empty()) continue;
        const double right = margin + content - amounts_;
        first.texts.push_back(
            {.words = text, .style = strong, .x = right, .top = top, .width = amounts_, .side = Side::right});
        top += line_step(strong);
        first.texts.push_back({.words = sheet_.columns[i].title,
                               .style = small,
                               .x = right,
                               .top = top,
                               .width = amounts_,
                               .side = Side::right,
                               .is_quiet = true});
        top += line_step(small);
    }
    double height = 0;
    for (const auto& band : bands)
        height += band.height;
    bands.back().height += std::max(0.0, top - height) + 14;
    bands.back().rules = {
        {margin, bands.back().height - (is_total ? 3 : 1), content, is_total ? 3.0 : 1.0, !is_total}};
    return whole(std::move(bands));
}

}
