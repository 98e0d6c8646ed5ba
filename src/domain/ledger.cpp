#include "domain/ledger.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "domain/ledger_rows.hpp"

namespace gongkai::domain {
namespace {

std::vector<const Sheet*> sheets_to_read(const Workbook& workbook, const ReadChoices& choices)
{
    std::vector<const Sheet*> out;
    for (const auto& sheet : workbook.sheets) {
        const auto& left_out = choices.sheets_left_out;
        const bool left = std::find(left_out.begin(), left_out.end(), sheet.name) != left_out.end();
        if (!left && sheet.visibility == Sheet::Visibility::visible && !sheet.cells.empty())
            out.push_back(&sheet);
    }
    return out;
}

// Income on one sheet and expenditure on another are one ledger.
bool may_join(const std::vector<SheetLedger>& sheets)
{
    int with_income = 0, with_spent = 0;
    for (const auto& sheet : sheets) {
        const auto& entries = sheet.book.entries;
        const bool income =
            std::any_of(entries.begin(), entries.end(), [](auto& entry) { return entry.income != Money{}; });
        const bool spent = std::any_of(entries.begin(), entries.end(),
                                       [](auto& entry) { return entry.expenditure != Money{}; });
        if (income && spent) return false;
        with_income += income;
        with_spent += spent;
        if (sheet.book.period && sheets.front().book.period &&
            *sheet.book.period != *sheets.front().book.period)
            return false;
        if (sheet.book.unit != sheets.front().book.unit) return false;
    }
    return with_income == 1 && with_spent == 1;
}

SheetLedger joined(SheetLedger first, const SheetLedger& second)
{
    const int before = static_cast<int>(first.book.entries.size());
    for (auto entry : second.book.entries) {
        entry.line += before;
        first.book.entries.push_back(std::move(entry));
    }
    for (auto total : second.book.totals) {
        if (total.of == TotalOf::opening && stated(first.book, TotalOf::opening) != nullptr) continue;
        total.after_line += before;
        first.book.totals.push_back(std::move(total));
    }
    const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    append(first.findings, second.findings);
    append(first.columns, second.columns);
    append(first.book.notes, second.book.notes);
    append(first.book.signatories, second.book.signatories);
    return first;
}

// Of several months in one file, the one asked for: by the clerk, or by the file's name.
void keep_month_asked(std::vector<SheetLedger>& sheets, const ReadChoices& choices)
{
    auto asked = choices.period;
    if (!asked)
        if (const auto named = words::period(choices.file_name)) asked = as_month(*named);
    const auto is_asked = [&](const SheetLedger& sheet) {
        return asked && sheet.head.period && *sheet.head.period == *asked;
    };
    if (std::none_of(sheets.begin(), sheets.end(), is_asked)) return;
    std::erase_if(sheets, [&](const SheetLedger& sheet) { return !is_asked(sheet); });
}

// Figures of a summary sheet stand for the entries' sheet where that one is silent, and are checked like its
// own.
void adopt_summary(Book& book, const std::vector<SheetLedger>& others)
{
    for (const auto& other : others) {
        if (other.shape() != LedgerShape::totals_only || other.book.unit != book.unit) continue;
        for (auto total : other.book.totals) {
            if (stated(book, total.of) != nullptr) continue;
            total.after_line = static_cast<int>(book.entries.size());
            book.totals.push_back(total);
        }
    }
}

std::string names_of(const std::vector<SheetLedger>& sheets)
{
    std::vector<std::string> names;
    for (const auto& sheet : sheets)
        if (!sheet.columns.empty()) names.push_back(sheet.columns.front().sheet);
    return join(names, ", ");
}

std::optional<Month> month_of_entries(const Book& book)
{
    std::optional<Month> month;
    for (const auto& entry : book.entries) {
        if (!entry.date) continue;
        if (month && *month != month_of(*entry.date)) return {};
        month = month_of(*entry.date);
    }
    return month;
}

// The opening as the sheet states it; else the clerk's; else what the first running balance implies.
void settle_opening(Book& book, const ReadChoices& choices, std::vector<Finding>& findings)
{
    if (const auto* own = stated(book, TotalOf::opening)) {
        book.opening = own->money;
        return;
    }
    if (choices.opening) {
        book.opening = *choices.opening;
        return;
    }
    if (!book.entries.empty() && book.entries.front().balance) {
        const auto& first = book.entries.front();
        book.opening = *first.balance - first.income + first.expenditure;
        return;
    }
    const auto* closing = stated(book, TotalOf::closing);
    if (book.entries.empty() && closing != nullptr) {
        book.opening = closing->money; // nothing moved, so it opened where it closed
        return;
    }
    findings.push_back(
        {FindingCode::opening_differs, Severity::refusal, {}, {}, "opening_missing", {}, {}, {}});
}

void settle(Ledger& ledger, const SheetLedger& source, const ReadChoices& choices)
{
    auto& book = ledger.book;
    if (!choices.village.empty()) book.village = choices.village;
    if (book.village.empty()) book.village = words::village(choices.file_name);
    if (!book.period) book.period = month_of_entries(book);
    const auto sheet = source.columns.empty() ? std::string() : source.columns.front().sheet;
    const auto find = [&](FindingCode code, std::string says) {
        ledger.findings.push_back(
            {code, Severity::refusal, sheet, source.money_cell, std::move(says), {}, {}, {}});
    };
    if (book.unit == Unit::unstated) find(FindingCode::no_unit, "no_unit");
    if (!book.period) find(FindingCode::unreadable, "period_missing");
    if (ledger.shape != LedgerShape::totals_only)
        settle_opening(book, choices, ledger.findings);
    else if (const auto* own = stated(book, TotalOf::opening))
        book.opening = own->money;
    if (book.entries.empty()) {
        const auto* income = stated(book, TotalOf::income);
        const auto* spent = stated(book, TotalOf::expenditure);
        book.income = income == nullptr ? Money{} : income->money;
        book.expenditure = spent == nullptr ? Money{} : spent->money;
    }
    add_up(book);
}

// No entries anywhere: a list of people, or nothing we know.
Ledger without_table(const std::vector<const Sheet*>& sheets, const ReadChoices& choices)
{
    Ledger ledger;
    for (const auto* sheet : sheets) {
        auto list = read_beneficiary_list(*sheet);
        if (!list) continue;
        const auto read = read_sheet(*sheet, choices);
        ledger.shape = LedgerShape::list;
        ledger.sheets = {sheet->name};
        ledger.book.title = list->title;
        ledger.book.period = read.book.period;
        ledger.book.unit = Unit::yuan;
        ledger.list = std::move(list);
        ledger.findings.push_back({FindingCode::unreadable,
                                   Severity::refusal,
                                   sheet->name,
                                   cell_name(ledger.list->header_row, 1),
                                   "is_list",
                                   {},
                                   {},
                                   {}});
        break;
    }
    if (!ledger.list)
        ledger.findings.push_back({FindingCode::unreadable,
                                   Severity::refusal,
                                   sheets.empty() ? std::string() : sheets.front()->name,
                                   {},
                                   "no_ledger",
                                   {},
                                   {},
                                   {}});
    ledger.book.village = !choices.village.empty() ? choices.village : words::village(choices.file_name);
    return ledger;
}

bool is_people_list(const Sheet& sheet)
{
    const auto list = read_beneficiary_list(sheet);
    return list && std::any_of(list->columns.begin(), list->columns.end(), [](const ListColumn& column) {
               return column.publishable == Publishable::never || column.kind == ListColumnKind::area ||
                      column.kind == ListColumnKind::rate;
           });
}

std::vector<SheetLedger> of_shape(const std::vector<SheetLedger>& sheets, LedgerShape shape)
{
    std::vector<SheetLedger> out;
    for (const auto& sheet : sheets)
        if (sheet.shape() == shape) out.push_back(sheet);
    return out;
}

}

Ledger read_ledger(const Workbook& workbook, const ReadChoices& choices)
{
    const auto sheets = sheets_to_read(workbook, choices);
    std::vector<SheetLedger> read;
    for (const auto* sheet : sheets)
        if (!is_people_list(*sheet)) read.push_back(read_sheet(*sheet, choices));
    Ledger ledger;
    for (const auto shape : {LedgerShape::entries, LedgerShape::nothing, LedgerShape::totals_only}) {
        auto found = of_shape(read, shape);
        if (found.empty()) continue;
        if (found.size() > 1) keep_month_asked(found, choices);
        auto chosen = found.size() == 2 && may_join(found) ? joined(found[0], found[1]) : found[0];
        ledger.shape = shape;
        ledger.findings = chosen.findings;
        if (found.size() > 1 && !(found.size() == 2 && may_join(found)))
            ledger.findings.push_back({FindingCode::unreadable,
                                       Severity::refusal,
                                       {},
                                       {},
                                       "several_ledgers",
                                       {names_of(found)},
                                       {},
                                       {}});
        ledger.book = chosen.book;
        ledger.columns = chosen.columns;
        for (const auto& column : ledger.columns)
            if (std::find(ledger.sheets.begin(), ledger.sheets.end(), column.sheet) == ledger.sheets.end())
                ledger.sheets.push_back(column.sheet);
        if (shape == LedgerShape::entries) adopt_summary(ledger.book, read);
        settle(ledger, chosen, choices);
        return ledger;
    }
    return without_table(sheets, choices);
}

Ledger unread_ledger(FindingCode code, std::string says, std::vector<std::string> with)
{
    Ledger ledger;
    ledger.findings.push_back({code, Severity::refusal, {}, {}, std::move(says), std::move(with), {}, {}});
    return ledger;
}

}
