#pragma once
// Reads a village office's month ledger out of a workbook by its header words, whatever the layout: one table
// or income and expenditure side by side, heads of one or two rows, repeated on every page, sections, several
// sheets.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/workbook.hpp"
#include "domain/beneficiary_list.hpp"
#include "domain/book.hpp"
#include "domain/book_finding.hpp"

namespace gongkai::domain {

enum class LedgerShape { entries, totals_only, nothing, list, none };
BOOST_DESCRIBE_ENUM(LedgerShape, entries, totals_only, nothing, list, none)

struct DroppedColumn {
    std::string sheet;
    int column = 0; // 1 is A
};
BOOST_DESCRIBE_STRUCT(DroppedColumn, (), (sheet, column))

struct Answer { // the clerk's words on one warning
    FindingCode code = FindingCode::voucher_gap;
    std::string subject;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (code, subject, text))

// What the clerk chose where the sheet is silent or says too much; stored with the draft.
struct ReadChoices {
    Unit unit = Unit::unstated;
    std::optional<Month> period = {};
    std::string village = {};
    std::optional<Money> opening = {};
    std::string file_name = {}; // asked for village and period only when the sheets don't say
    std::vector<std::string> sheets_left_out = {};
    std::vector<DroppedColumn> columns_dropped = {};
    std::vector<Answer> answers = {};
    int most_entries = 20000;
};
BOOST_DESCRIBE_STRUCT(ReadChoices, (),
                      (unit, period, village, opening, file_name, sheets_left_out, columns_dropped, answers,
                       most_entries))

struct ColumnUse {
    std::string sheet;
    int column = 0;
    std::string header; // as written
    std::string use;    // date, voucher, gist, income …
};
BOOST_DESCRIBE_STRUCT(ColumnUse, (), (sheet, column, header, use))

struct Ledger {
    LedgerShape shape = LedgerShape::none;
    Book book;
    std::vector<Finding> findings; // of reading; check() adds those of arithmetic
    std::vector<std::string> sheets;
    std::vector<ColumnUse> columns;
    std::optional<BeneficiaryList> list; // when the sheet is a list of people and not a ledger
};
BOOST_DESCRIBE_STRUCT(Ledger, (), (shape, book, findings, sheets, columns, list))

Ledger read_ledger(const Workbook& workbook, const ReadChoices& choices = {});

// A file that could not be opened at all, as a ledger with that one finding (unreadable, encrypted,
// too_large). `says` and `with` are those of the reader's refusal.
Ledger unread_ledger(FindingCode code, std::string says, std::vector<std::string> with = {});

}
