#include "domain/ledger_layout.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "domain/ledger_head.hpp"

namespace gongkai::domain {
namespace {

using words::Column;
using words::Flow;

struct HeadCell {
    int column = 0;
    std::string text;
};

bool is_money(Column use)
{
    return use == Column::income || use == Column::expenditure || use == Column::amount;
}

bool is_head_word(std::string_view text)
{
    return words::header(text) || words::group(text) || words::sub_column(text) != words::SubColumn::none;
}

bool has_numbers(const Grid::Row& row)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell* cell) {
        return cell->kind != Cell::Kind::text || !cell->formula.empty();
    });
}

// A lower row of a head: nothing but head words, at least two of them.
bool continues_head(const Grid::Row& row)
{
    if (row.cells.size() < 2 || has_numbers(row)) return false;
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Cell* cell) { return is_head_word(cell->text); });
}

// The upper head a column stands under: its own cell, or the nearest to the left.
const HeadCell* above(const std::vector<HeadCell>& upper, int column)
{
    const HeadCell* found = nullptr;
    for (const auto& cell : upper)
        if (cell.column <= column) found = &cell;
    return found;
}

LayoutColumn under_group(const HeadCell& lower, const HeadCell& upper)
{
    LayoutColumn out{lower.column, upper.text + " " + lower.text};
    const auto group = words::group(upper.text);
    const auto group_header = words::header(upper.text);
    const auto own = words::header(lower.text);
    const auto sub = words::sub_column(lower.text);
    if (sub != words::SubColumn::none && group_header &&
        (is_money(group_header->column) || group_header->column == Column::balance ||
         group_header->column == Column::opening || group_header->column == Column::closing)) {
        out.use = group_header->column;
        out.flow = group_header->flow;
        return out;
    }
    if (!own) return out;
    out.use = own->column;
    out.flow = own->flow != Flow::unknown ? own->flow : group.value_or(Flow::unknown);
    if (own->column == Column::amount && group)
        out.use = *group == Flow::income ? Column::income : Column::expenditure;
    const bool voucher_parts = own->column == Column::voucher_word || own->column == Column::voucher_number;
    if (voucher_parts && !(group_header && group_header->column == Column::voucher)) out.use = Column::other;
    return out;
}

// Two subcolumns 现金 and 银行 add up; a 合计 beside them replaces them.
void prefer_sums(std::vector<LayoutColumn>& columns, const std::vector<HeadCell>& upper)
{
    for (const auto& column : columns) {
        const auto lower = column.header.substr(column.header.rfind(' ') + 1);
        if (words::sub_column(lower) != words::SubColumn::sum || column.use == Column::other) continue;
        const auto* group = above(upper, column.column);
        for (auto& other : columns)
            if (other.column != column.column && other.use == column.use &&
                above(upper, other.column) == group)
                other.use = Column::other;
    }
}

std::vector<LayoutColumn> columns_of(const std::vector<HeadCell>& upper, const std::vector<HeadCell>& lower)
{
    std::vector<LayoutColumn> out;
    for (const auto& cell : lower) {
        if (const auto* group = above(upper, cell.column))
            out.push_back(under_group(cell, *group));
        else if (const auto header = words::header(cell.text))
            out.push_back({cell.column, cell.text, header->column, header->flow});
    }
    for (const auto& cell : upper) {
        const bool covered =
            std::any_of(lower.begin(), lower.end(), [&](auto& below) { return below.column == cell.column; });
        const auto header = words::header(cell.text);
        if (!covered && header) out.push_back({cell.column, cell.text, header->column, header->flow});
    }
    std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return a.column < b.column; });
    if (!lower.empty()) prefer_sums(out, upper);
    return out;
}

bool starts_block(const Block& block, const LayoutColumn& next)
{
    const bool key = next.use == Column::line || next.use == Column::date || next.use == Column::voucher ||
                     next.use == Column::gist || next.use == Column::amount || next.use == Column::month;
    if (!block.has_money() || !key) return false;
    return block.find(next.use) != nullptr || (next.use == Column::gist && next.flow != Flow::unknown &&
                                               block.flow != Flow::unknown && next.flow != block.flow);
}

// 项目 beside 摘要: the first is the category.
void settle_gists(Block& block)
{
    std::vector<LayoutColumn*> gists;
    for (auto& column : block.columns)
        if (column.use == Column::gist) gists.push_back(&column);
    for (std::size_t i = 0; i + 1 < gists.size(); ++i)
        gists[i]->use = block.find(Column::category) == nullptr ? Column::category : Column::other;
    if (gists.empty())
        for (auto& column : block.columns)
            if (column.use == Column::category) column.use = Column::gist;
}

// Columns that repeat behind the money without money of their own: 金额 | 日期 | 用途.
void fold(Block& into, const Block& rest)
{
    for (auto column : rest.columns) {
        if (column.use == Column::gist) column.use = Column::remark;
        if (into.find(column.use) != nullptr) column.use = Column::other;
        into.columns.push_back(column);
    }
    into.last = rest.last;
}

std::vector<Block> blocks_of(const std::vector<LayoutColumn>& columns)
{
    std::vector<Block> blocks(1);
    for (const auto& column : columns) {
        if (starts_block(blocks.back(), column)) blocks.emplace_back();
        auto& block = blocks.back();
        block.columns.push_back(column);
        if (column.use == Column::gist && column.flow != Flow::unknown) block.flow = column.flow;
    }
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        blocks[i].first = blocks[i].columns.empty() ? 0 : blocks[i].columns.front().column;
        blocks[i].last = blocks[i].columns.empty() ? 0 : blocks[i].columns.back().column;
        if (i == 0 || blocks[i].has_money()) continue;
        fold(blocks[i - 1], blocks[i]);
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i--));
    }
    for (auto& block : blocks)
        settle_gists(block);
    return blocks;
}

std::vector<HeadCell> cells_of(const Grid::Row& row)
{
    std::vector<HeadCell> out;
    for (const auto* cell : row.cells)
        out.push_back({cell->column, trim(replace_all(cell->text, "\n", ""))});
    return out;
}

std::optional<Layout> layout_of(const std::vector<LayoutColumn>& columns, int first_row, int last_row)
{
    std::set<Column> uses;
    for (const auto& column : columns)
        uses.insert(column.use);
    const bool money =
        uses.contains(Column::income) || uses.contains(Column::expenditure) || uses.contains(Column::amount);
    const bool what = uses.contains(Column::gist) || uses.contains(Column::category) ||
                      (uses.contains(Column::date) && uses.size() >= 3);
    const bool summary = !what && money && uses.contains(Column::opening) && uses.contains(Column::closing);
    if (!money || (!what && !summary)) return {};
    Layout layout{first_row, last_row, blocks_of(columns), summary, Unit::unstated};
    for (const auto& column : columns) {
        if (!is_money(column.use) && column.use != Column::balance) continue;
        if (const auto unit = as_unit(words::unit_in_brackets(column.header)); unit != Unit::unstated)
            layout.unit = unit;
    }
    return layout;
}

}

const LayoutColumn* Block::find(words::Column use) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](auto& column) { return column.use == use; });
    return found == columns.end() ? nullptr : &*found;
}

bool Block::has_money() const
{
    return std::any_of(columns.begin(), columns.end(), [](auto& column) { return is_money(column.use); });
}

std::optional<Layout> layout_at(const Grid& grid, std::size_t row_index)
{
    const auto& row = grid.rows()[row_index];
    if (row.cells.size() < 2 || has_numbers(row)) return {};
    const auto heads = std::count_if(row.cells.begin(), row.cells.end(),
                                     [](const Cell* cell) { return is_head_word(cell->text); });
    if (heads < 2) return {};
    const auto upper = cells_of(row);
    if (row_index + 1 < grid.rows().size() && continues_head(grid.rows()[row_index + 1])) {
        const auto& next = grid.rows()[row_index + 1];
        if (auto two = layout_of(columns_of(upper, cells_of(next)), row.number, next.number)) return two;
    }
    return layout_of(columns_of(upper, {}), row.number, row.number);
}

}
