#include "domain/ledger_row.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace gongkai::domain {
namespace {

using words::Column;

constexpr std::array money_uses{Column::income,  Column::expenditure, Column::amount,
                                Column::balance, Column::opening,     Column::closing};

bool is_money(Column use)
{
    return std::find(money_uses.begin(), money_uses.end(), use) != money_uses.end();
}

bool holds_something(const Cell* cell)
{
    return !is_blank(cell) && (cell->kind == Cell::Kind::formula_without_value ||
                               !words::means_no_amount(words::plain(cell->text)));
}

}

RowMoney money_behind(const words::Label& label, Unit unit, const Cell* cell)
{
    RowMoney out;
    if (label.tail.empty()) return out;
    const auto money = read_amount(label.tail, unit);
    if (money && *money) out.money = **money, out.cell = cell;
    return out;
}

std::string finding_words(const Refusal& refusal)
{
    return refusal.says.substr(refusal.says.rfind('.') + 1);
}

RowMoney LedgerRow::money(Column use) const
{
    RowMoney out;
    for (const auto& column : block_.columns) {
        if (column.use != use) continue;
        const auto* found = row_.at(column.column);
        if (is_blank(found)) continue;
        const auto read = grid_.amount(*found);
        if (!read) {
            out.refusals.push_back(read.error());
            if (out.cell == nullptr) out.cell = found;
            continue;
        }
        if (!*read) continue;
        if (out.cell == nullptr || out.money == Money{}) out.cell = found;
        out.money = out.money.value_or(Money{}) + **read;
    }
    return out;
}

RowMoney LedgerRow::first_money(const std::vector<Column>& order) const
{
    for (const auto use : order) {
        auto found = money(use);
        if (found.money || !found.refusals.empty()) return found;
    }
    return {};
}

RowMoney LedgerRow::boundary(const words::Label& label, Unit unit) const
{
    auto found = first_money({Column::balance, Column::amount, Column::income, Column::expenditure});
    return found.money || !found.refusals.empty() ? found : money_behind(label, unit);
}

bool LedgerRow::has_money() const
{
    return std::any_of(block_.columns.begin(), block_.columns.end(), [&](auto& column) {
        return is_money(column.use) && holds_something(row_.at(column.column));
    });
}

bool LedgerRow::has_amount() const
{
    return std::any_of(money_uses.begin(), money_uses.end(),
                       [&](Column use) { return money(use).money.has_value(); });
}

const Cell* LedgerRow::cell(Column use) const
{
    const auto* column = block_.find(use);
    const auto* found = column == nullptr ? nullptr : row_.at(column->column);
    return is_blank(found) ? nullptr : found;
}

bool LedgerRow::has(Column use) const
{
    return cell(use) != nullptr;
}

std::string LedgerRow::text(Column use) const
{
    const auto* found = cell(use);
    return found == nullptr ? std::string() : trim(replace_all(replace_all(found->text, "\r", ""), "\n", ""));
}

words::Label LedgerRow::label() const
{
    for (const auto* one : row_.cells) {
        if (!only_block_ && (one->column < block_.first || one->column > block_.last)) continue;
        if (one->kind != Cell::Kind::text) continue;
        const auto column = std::find_if(block_.columns.begin(), block_.columns.end(),
                                         [&](auto& known) { return known.column == one->column; });
        const bool may_label = column == block_.columns.end() || column->use == Column::line ||
                               column->use == Column::date || column->use == Column::month ||
                               column->use == Column::day || column->use == Column::voucher ||
                               column->use == Column::voucher_word || column->use == Column::gist ||
                               column->use == Column::category;
        if (!may_label) continue;
        auto found = words::label(one->text);
        if (found.mark != words::Mark::none) return found;
    }
    return {};
}

}
