#include "domain/ledger_grid.hpp"

#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain {
namespace {

constexpr int deepest_formula =
    60; // chains of running balances are worked out top down, so they stay shallow
constexpr int largest_range = 50'000;

}

// =SUM(E5:E22)  =G4+E5-F5  =SUM(E5:E9,E12)-F3  =300+24.6
class Formula {
public:
    Formula(const Grid& grid, std::string_view text, int depth) : grid_(grid), depth_(depth)
    {
        for (const char c : text)
            if (c != '$' && c != ' ' && !(text_.empty() && c == '='))
                text_ += static_cast<char>(std::toupper(c));
    }

    std::optional<Money> value()
    {
        const auto out = sum();
        return at_ == text_.size() && !failed_ && !text_.empty() ? std::optional<Money>(out) : std::nullopt;
    }

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    Money sum()
    {
        Money out;
        bool first = true;
        while (!failed_) {
            const char sign = peek();
            if (sign == '+' || sign == '-')
                ++at_;
            else if (!first)
                break;
            const auto term_value = term();
            out += sign == '-' ? -term_value : term_value;
            first = false;
        }
        return out;
    }

    Money term()
    {
        if (text_.compare(at_, 4, "SUM(") == 0) {
            at_ += 4;
            return arguments();
        }
        if (peek() == '(') {
            ++at_;
            const auto inside = sum();
            expect(')');
            return inside;
        }
        if (std::isdigit(static_cast<unsigned char>(peek()))) return constant();
        return range();
    }

    Money arguments()
    {
        Money out;
        do {
            out += sum();
            if (peek() != ',') break;
            ++at_;
        } while (!failed_);
        expect(')');
        return out;
    }

    Money constant()
    {
        const auto end = std::min(text_.find_first_not_of("0123456789.", at_), text_.size());
        const auto money = read_amount(std::string_view(text_).substr(at_, end - at_), grid_.unit_);
        at_ = end;
        failed_ = failed_ || !money || !*money;
        return failed_ ? Money{} : **money;
    }

    struct Place {
        int row = 0;
        int column = 0;
    };
    Place place()
    {
        Place out;
        while (peek() >= 'A' && peek() <= 'Z' && out.column < 20'000)
            out.column = out.column * 26 + (text_[at_++] - 'A' + 1);
        while (peek() >= '0' && peek() <= '9' && out.row < 2'000'000)
            out.row = out.row * 10 + (text_[at_++] - '0');
        failed_ = failed_ || out.column == 0 || out.row == 0;
        return out;
    }

    Money range()
    {
        const auto from = place();
        auto to = from;
        if (peek() == ':') {
            ++at_;
            to = place();
        }
        const auto cells = (to.row - from.row + 1) * static_cast<std::int64_t>(to.column - from.column + 1);
        failed_ = failed_ || to.row < from.row || to.column < from.column || cells > largest_range;
        Money out;
        for (int row = from.row; row <= to.row && !failed_; ++row)
            for (int column = from.column; column <= to.column && !failed_; ++column)
                out += cell(row, column);
        return out;
    }

    Money cell(int row, int column)
    {
        const auto* found = grid_.at(row, column);
        if (is_blank(found)) return {};
        if (found->kind == Cell::Kind::formula_without_value) {
            const auto inner = grid_.worked_out(*found, depth_ + 1);
            failed_ = failed_ || !inner;
            return inner.value_or(Money{});
        }
        const auto money = read_amount(found->text, grid_.unit_, found->kind);
        failed_ = failed_ || !money;
        return failed_ ? Money{} : money->value_or(Money{});
    }

    void expect(char wanted)
    {
        if (peek() == wanted)
            ++at_;
        else
            failed_ = true;
    }

    const Grid& grid_;
    std::string text_;
    std::size_t at_ = 0;
    int depth_;
    bool failed_ = false;
};

const Cell* Grid::Row::at(int column) const
{
    const auto found = std::lower_bound(cells.begin(), cells.end(), column,
                                        [](const Cell* cell, int wanted) { return cell->column < wanted; });
    return found != cells.end() && (*found)->column == column ? *found : nullptr;
}

Grid::Grid(const Sheet& sheet, const std::vector<int>& dropped_columns, int table_row) : sheet_(sheet)
{
    const auto is_in = [](const std::vector<int>& list, int column) {
        return std::find(list.begin(), list.end(), column) != list.end();
    };
    for (const auto& cell : sheet.cells) {
        const bool left_out = cell.row >= table_row && (is_in(sheet.hidden_columns, cell.column) ||
                                                        is_in(dropped_columns, cell.column));
        if (left_out || is_blank(&cell)) continue;
        if (rows_.empty() || rows_.back().number != cell.row) rows_.push_back({cell.row, {}});
        rows_.back().cells.push_back(&cell);
    }
}

const Cell* Grid::at(int row, int column) const
{
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), row,
                                        [](const Row& one, int wanted) { return one.number < wanted; });
    return found != rows_.end() && found->number == row ? found->at(column) : nullptr;
}

Result<std::optional<Money>> Grid::amount(const Cell& cell) const
{
    if (cell.kind != Cell::Kind::formula_without_value) return read_amount(cell.text, unit_, cell.kind);
    if (const auto money = worked_out(cell, 0)) return std::optional<Money>(*money);
    return refuse({Refusal::Kind::invalid, "finding.formula_without_value", {}, "amount", {cell.formula}});
}

std::optional<Money> Grid::worked_out(const Cell& cell, int depth) const
{
    if (const auto known = worked_out_.find(&cell); known != worked_out_.end()) return known->second;
    if (depth > deepest_formula) return {};
    worked_out_[&cell] = std::nullopt; // a formula that comes back to itself has no value
    const auto value = Formula(*this, cell.formula, depth).value();
    worked_out_[&cell] = value;
    return value;
}

bool is_blank(const Cell* cell)
{
    if (cell == nullptr) return true;
    if (!cell->formula.empty() || cell->kind == Cell::Kind::formula_without_value) return false;
    const auto first = cell->text.empty() ? 0U : static_cast<unsigned char>(cell->text.front());
    const bool begins_with_figure_or_han = (first > ' ' && first < 0x7F) || (first >= 0xE4 && first <= 0xE9);
    return !begins_with_figure_or_han && words::plain(cell->text).empty();
}

}
