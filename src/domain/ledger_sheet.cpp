#include <algorithm>
#include <limits>

#include "domain/ledger_rows.hpp"

namespace gongkai::domain {
namespace {

std::optional<Layout> first_layout(const Grid& grid)
{
    for (std::size_t i = 0; i < grid.rows().size(); ++i)
        if (auto found = layout_at(grid, i)) return found;
    return {};
}

}

LedgerShape SheetLedger::shape() const
{
    const bool unread = std::any_of(findings.begin(), findings.end(),
                                    [](auto& finding) { return finding.code == FindingCode::unreadable; });
    if (!book.entries.empty() || (has_table && unread)) return LedgerShape::entries;
    if (said_nothing) return LedgerShape::nothing;
    const auto* income = stated(book, TotalOf::income);
    const auto* spent = stated(book, TotalOf::expenditure);
    if (income != nullptr && spent != nullptr && income->money == Money{} && spent->money == Money{})
        return LedgerShape::nothing;
    const bool figures =
        income != nullptr || spent != nullptr ||
        (stated(book, TotalOf::opening) != nullptr && stated(book, TotalOf::closing) != nullptr);
    return figures ? LedgerShape::totals_only : LedgerShape::none;
}

SheetLedger read_sheet(const Sheet& sheet, const ReadChoices& choices)
{
    std::vector<int> dropped;
    for (const auto& column : choices.columns_dropped)
        if (column.sheet == sheet.name) dropped.push_back(column.column);
    const Grid whole(sheet, {}, std::numeric_limits<int>::max());
    const auto table = first_layout(whole);
    Grid grid(sheet, dropped, table ? table->first_row : 0);
    SheetLedger out;
    out.head = read_head(whole, table ? std::optional<int>(table->first_row) : std::nullopt);
    out.book.title = out.head.title;
    out.book.village = out.head.village;
    out.book.period = choices.period ? choices.period : out.head.period;
    if (!out.book.period)
        if (const auto named = words::period(choices.file_name)) out.book.period = as_month(*named);
    out.book.unit = choices.unit != Unit::unstated    ? choices.unit
                    : out.head.unit != Unit::unstated ? out.head.unit
                    : table                           ? table->unit
                                                      : Unit::unstated;
    if (choices.unit == Unit::unstated) out.findings = out.head.findings;
    grid.set_unit(out.book.unit);
    walk_rows(grid, choices, out);
    return out;
}

}
