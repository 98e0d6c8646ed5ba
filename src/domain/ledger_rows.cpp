#include "domain/ledger_rows.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/ledger_date.hpp"
#include "domain/ledger_row.hpp"
#include "domain/ledger_signature.hpp"

namespace gongkai::domain {
namespace {

using words::Column;
using words::Flow;
using words::Mark;

class RowWalk {
public:
    RowWalk(const Grid& grid, const ReadChoices& choices, SheetLedger& out)
        : grid_(grid), choices_(choices), out_(out), section_(out.head.flow)
    {
    }

    void walk()
    {
        const auto& rows = grid_.rows();
        for (std::size_t i = 0; i < rows.size() && !too_many_; ++i) {
            if (auto head = layout_at(grid_, i)) {
                layout_ = std::move(head);
                note_columns();
                after_total_ = false;
                while (i + 1 < rows.size() && rows[i + 1].number <= layout_->last_row)
                    ++i;
            } else if (layout_) {
                read_row(rows[i]);
            } else {
                read_loose_row(rows[i]);
            }
        }
        if (!pending_.empty()) find(FindingCode::unreadable, out_.money_cell, "side_unknown");
    }

private:
    void find(FindingCode code, std::string cell, std::string says, std::vector<std::string> with = {})
    {
        out_.findings.push_back({code,
                                 Severity::refusal,
                                 grid_.sheet().name,
                                 std::move(cell),
                                 std::move(says),
                                 std::move(with),
                                 {},
                                 {}});
    }

    static std::string name_of(const Cell* cell)
    {
        return cell == nullptr ? "" : cell_name(cell->row, cell->column);
    }

    void note_columns()
    {
        const bool first = !out_.has_table;
        out_.has_table = true;
        if (!first) return;
        for (const auto& block : layout_->blocks)
            for (const auto& column : block.columns) {
                out_.columns.push_back({grid_.sheet().name, column.column, column.header,
                                        std::string(words::column_name(column.use))});
                const bool money = column.use == Column::income || column.use == Column::expenditure ||
                                   column.use == Column::amount;
                if (money && out_.money_cell.empty())
                    out_.money_cell = cell_name(layout_->last_row, column.column);
            }
    }

    void read_row(const Grid::Row& row)
    {
        const bool only = layout_->blocks.size() == 1;
        bool money = false;
        for (const auto& block : layout_->blocks)
            money = money || LedgerRow(grid_, row, block, only).has_money();
        if (!money || is_signature_row(row)) return read_loose_row(row);
        for (const auto& block : layout_->blocks)
            read_block(row, LedgerRow(grid_, row, block, only), block);
    }

    // Roles may stand in any column, those of money too.
    bool is_signature_row(const Grid::Row& row) const
    {
        return !signatories_of(row).empty() &&
               std::none_of(layout_->blocks.begin(), layout_->blocks.end(),
                            [&](auto& block) { return LedgerRow(grid_, row, block, false).has_amount(); });
    }

    void read_block(const Grid::Row& row, const LedgerRow& line, const Block& block)
    {
        const auto label = layout_->is_summary ? words::Label{} : line.label();
        if (layout_->is_summary) return read_summary(line);
        if (line.has(Column::opening) || line.has(Column::closing)) read_boundary_columns(line);
        const bool entry_like = line.has(Column::voucher) || line.has(Column::date);
        if (label.mark != Mark::none && !(label.mark == Mark::part_of && entry_like))
            return read_mark(line, block, label);
        if (line.has_money()) return read_entry(row, line, block);
        if (line.has(Column::gist))
            find(FindingCode::unreadable, name_of(line.cell(Column::gist)), "amount_missing",
                 {line.text(Column::gist)});
    }

    void state(TotalOf of, const RowMoney& money, TotalSpan span = TotalSpan::month)
    {
        for (const auto& refusal : money.refusals)
            find(FindingCode::unreadable, name_of(money.cell), finding_words(refusal), refusal.with);
        if (!money.money || !money.refusals.empty()) return;
        if (of == TotalOf::opening && stated(out_.book, TotalOf::opening) != nullptr) return;
        const auto* cell = money.cell;
        out_.book.totals.push_back({of, span, *money.money, static_cast<int>(out_.book.entries.size()),
                                    grid_.sheet().name, name_of(cell), cell == nullptr ? "" : cell->text});
    }

    void read_summary(const LedgerRow& line)
    {
        state(TotalOf::opening, line.money(Column::opening));
        state(TotalOf::income, line.money(Column::income));
        state(TotalOf::expenditure, line.money(Column::expenditure));
        state(TotalOf::closing, line.money(Column::closing));
    }

    void read_boundary_columns(const LedgerRow& line)
    {
        state(TotalOf::opening, line.money(Column::opening));
        if (stated(out_.book, TotalOf::closing) == nullptr)
            state(TotalOf::closing, line.money(Column::closing));
    }

    void read_mark(const LedgerRow& line, const Block& block, const words::Label& label)
    {
        switch (label.mark) {
        case Mark::opening: return state(TotalOf::opening, line.boundary(label, out_.book.unit));
        case Mark::closing:
            after_total_ = true;
            return state(TotalOf::closing, line.boundary(label, out_.book.unit));
        case Mark::nothing:
            out_.said_nothing = true;
            return state(TotalOf::closing, line.money(Column::balance));
        case Mark::income_total: return read_side_total(line, Flow::income, label);
        case Mark::expenditure_total: return read_side_total(line, Flow::expenditure, label);
        case Mark::month_total: after_total_ = true; return read_total(line, block, TotalSpan::month);
        case Mark::part_total: return read_total(line, block, TotalSpan::part);
        case Mark::year_to_date:
        case Mark::carried:
        case Mark::part_of:
        case Mark::none: return;
        }
    }

    void read_side_total(const LedgerRow& line, Flow flow, const words::Label& label)
    {
        const bool income = flow == Flow::income;
        const auto own = income ? Column::income : Column::expenditure;
        const auto money = line.first_money(
            {own, Column::amount, Column::balance, income ? Column::expenditure : Column::income});
        if (!pending_.empty() && label.is_sum)
            settle_pending(flow);
        else if (!label.is_sum || !money.money)
            section_ = flow;
        state(income ? TotalOf::income : TotalOf::expenditure,
              money.money ? money : money_behind(label, out_.book.unit));
    }

    void read_total(const LedgerRow& line, const Block& block, TotalSpan span)
    {
        const auto income = line.money(Column::income), spent = line.money(Column::expenditure);
        state(TotalOf::income, income, span);
        state(TotalOf::expenditure, spent, span);
        if (span == TotalSpan::month) state(TotalOf::closing, line.money(Column::balance), span);
        const auto flow = block.flow != Flow::unknown ? block.flow : section_;
        if (flow == Flow::unknown || block.find(Column::type) != nullptr) return;
        state(flow == Flow::income ? TotalOf::income : TotalOf::expenditure, line.money(Column::amount),
              span);
    }

    // 收入合计 below entries of a table that didn't say which side they are on.
    void settle_pending(Flow flow)
    {
        for (const auto index : pending_) {
            auto& entry = out_.book.entries[index];
            if (flow == Flow::expenditure) std::swap(entry.income, entry.expenditure);
        }
        pending_.clear();
    }

    Flow flow_of(const LedgerRow& line, const Block& block) const
    {
        if (block.flow != Flow::unknown) return block.flow;
        for (const auto use : {Column::type, Column::category})
            if (const auto flow = words::flow(line.text(use));
                flow != Flow::unknown && (use == Column::type || section_ == Flow::unknown))
                return flow;
        return section_;
    }

    void read_entry(const Grid::Row& row, const LedgerRow& line, const Block& block)
    {
        auto income = line.money(Column::income), spent = line.money(Column::expenditure);
        const auto amount = line.money(Column::amount);
        const auto flow = flow_of(line, block);
        auto& side = flow == Flow::expenditure ? spent : income;
        const bool plain_amount = !side.cell && amount.cell != nullptr;
        if (plain_amount) side = amount;
        for (const auto* money : {&income, &spent})
            for (const auto& refusal : money->refusals)
                find(FindingCode::unreadable, name_of(money->cell), finding_words(refusal), refusal.with);
        if (!income.refusals.empty() || !spent.refusals.empty()) return;
        const auto zero = Money{};
        const bool has_income = income.money.value_or(zero) != zero,
                   has_spent = spent.money.value_or(zero) != zero;
        if (!has_income && !has_spent) return read_empty_entry(line);
        if (static_cast<int>(out_.book.entries.size()) >= choices_.most_entries) {
            too_many_ = true;
            return find(FindingCode::too_large, "", "too_many_entries",
                        {std::to_string(choices_.most_entries)});
        }
        const auto* cell = has_income ? income.cell : spent.cell;
        if (has_income && has_spent) find(FindingCode::unreadable, name_of(cell), "both_sides");
        auto entry = texts_of(row, line, block);
        entry.income = income.money.value_or(zero);
        entry.expenditure = spent.money.value_or(zero);
        entry.cell = name_of(cell);
        entry.source = cell->text.empty() ? cell->formula : trim(cell->text);
        if (entry.gist.empty())
            find(FindingCode::unreadable, entry.cell, "gist_missing",
                 {to_text(entry.income + entry.expenditure)});
        if (plain_amount && flow == Flow::unknown) pending_.push_back(out_.book.entries.size());
        out_.book.entries.push_back(std::move(entry));
    }

    // Rows prepared for later, with a running balance and nothing else, are no entries.
    void read_empty_entry(const LedgerRow& line)
    {
        if (line.has(Column::gist))
            find(FindingCode::unreadable, name_of(line.cell(Column::gist)), "amount_missing",
                 {line.text(Column::gist)});
    }

    Entry texts_of(const Grid::Row& row, const LedgerRow& line, const Block& block)
    {
        Entry entry;
        entry.line = static_cast<int>(out_.book.entries.size()) + 1;
        entry.sheet = grid_.sheet().name;
        entry.voucher =
            line.text(Column::voucher) + line.text(Column::voucher_word) + line.text(Column::voucher_number);
        entry.gist = line.text(Column::gist);
        entry.category = line.text(Column::category);
        entry.paid_by = line.text(Column::paid_by);
        entry.witness = line.text(Column::witness);
        entry.approver = line.text(Column::approver);
        entry.remark = line.text(Column::remark);
        const auto balance = line.money(Column::balance);
        entry.balance = balance.money;
        entry.balance_cell = name_of(balance.cell);
        for (const auto& refusal : balance.refusals)
            find(FindingCode::unreadable, entry.balance_cell, finding_words(refusal), refusal.with);
        const auto& first = layout_->blocks.front();
        const bool shared = !line.has(Column::date) && block.find(Column::date) == nullptr &&
                            block.find(Column::day) == nullptr;
        read_date(shared ? LedgerRow(grid_, row, first, false) : line, entry);
        repeat_dittos(entry);
        return entry;
    }

    void read_date(const LedgerRow& line, Entry& entry)
    {
        const auto* cell = line.cell(Column::date);
        entry.dated = line.text(Column::date);
        auto kind = cell == nullptr ? Cell::Kind::text : cell->kind;
        if (line.has(Column::day)) {
            if (line.has(Column::month)) month_above_ = line.text(Column::month);
            cell = line.cell(Column::day);
            entry.dated =
                month_above_.empty() ? line.text(Column::day) : month_above_ + "-" + line.text(Column::day);
            kind = Cell::Kind::text;
        }
        if (entry.dated.empty()) return;
        if (words::is_ditto(entry.dated)) {
            if (out_.book.entries.empty()) return;
            entry.date = out_.book.entries.back().date;
            entry.dated = out_.book.entries.back().dated;
            return;
        }
        entry.date = read_day(entry.dated, kind, out_.book.period);
        if (!entry.date) find(FindingCode::unreadable, name_of(cell), "date_unreadable", {entry.dated});
    }

    void repeat_dittos(Entry& entry) const
    {
        if (out_.book.entries.empty()) return;
        const auto& above = out_.book.entries.back();
        for (const auto field :
             {&Entry::voucher, &Entry::gist, &Entry::paid_by, &Entry::witness, &Entry::approver})
            if (words::is_ditto(entry.*field)) entry.*field = above.*field;
    }

    // A row without money: a heading, a signature line, a note, or an entry whose amount was forgotten.
    void read_loose_row(const Grid::Row& row)
    {
        if (read_roles(row) || read_loose_labels(row)) return;
        const auto& first = *row.cells.front();
        const bool again =
            words::looks_like_title(first.text) || words::unit_line(first.text) != words::UnitWord::none;
        if (!layout_ || (again && row.cells.size() <= 3 && !after_total_)) return;
        if (!after_total_ && forgotten_amount(row)) return;
        std::string note;
        for (const auto* cell : row.cells)
            note += (note.empty() ? "" : " ") + trim(cell->text);
        const bool only_number = note.find_first_not_of("0123456789. -") == std::string::npos;
        if (!only_number && !words::means_no_amount(words::plain(note))) out_.book.notes.push_back(note);
    }

    bool forgotten_amount(const Grid::Row& row)
    {
        for (const auto& block : layout_->blocks) {
            const LedgerRow line(grid_, row, block, layout_->blocks.size() == 1);
            const auto gist = line.text(Column::gist);
            if (gist.empty() || words::is_numbered_heading(gist)) continue;
            const bool keyed = block.find(Column::line) || block.find(Column::date) ||
                               block.find(Column::voucher) || block.find(Column::day);
            if (keyed && !line.has(Column::line) && !line.has(Column::date) && !line.has(Column::voucher) &&
                !line.has(Column::day))
                continue;
            find(FindingCode::unreadable, name_of(line.cell(Column::gist)), "amount_missing", {gist});
            return true;
        }
        return false;
    }

    bool read_roles(const Grid::Row& row)
    {
        const auto found = signatories_of(row);
        out_.book.signatories.insert(out_.book.signatories.end(), found.begin(), found.end());
        return !found.empty();
    }

    bool read_loose_labels(const Grid::Row& row)
    {
        bool any = false;
        for (const auto* cell : row.cells) {
            if (words::says_nothing_happened(cell->text)) out_.said_nothing = any = true;
            const auto label = words::label(cell->text);
            if (label.mark == Mark::none || label.mark == Mark::nothing) continue;
            any = true;
            const auto money = money_behind(label, out_.book.unit, cell);
            if (label.mark == Mark::opening) state(TotalOf::opening, money);
            if (label.mark == Mark::closing) state(TotalOf::closing, money);
            if (label.mark == Mark::month_total) after_total_ = true;
            if (label.mark != Mark::income_total && label.mark != Mark::expenditure_total) continue;
            const auto flow = label.mark == Mark::income_total ? Flow::income : Flow::expenditure;
            if (label.is_sum && !pending_.empty())
                settle_pending(flow);
            else if (!label.is_sum)
                section_ = flow;
            state(flow == Flow::income ? TotalOf::income : TotalOf::expenditure, money);
        }
        return any;
    }

    const Grid& grid_;
    const ReadChoices& choices_;
    SheetLedger& out_;
    std::optional<Layout> layout_;
    Flow section_;
    std::vector<std::size_t> pending_; // entries whose side isn't known yet, kept as income
    std::string month_above_;
    bool after_total_ = false;
    bool too_many_ = false;
};

}

void walk_rows(const Grid& grid, const ReadChoices& choices, SheetLedger& out)
{
    RowWalk(grid, choices, out).walk();
}

}
