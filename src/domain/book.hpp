#pragma once
// A month of a village's money as its ledger tells it: opening, entries one by one, closing, and what the
// sheet itself states beside them. The same struct is the draft (JSON), the page and the sheet for the wall.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "domain/amount.hpp"

namespace gongkai::domain {

struct Entry {
    int line = 0; // 1, 2, 3 … as printed beside it on every edition
    std::optional<Date> date;
    std::string voucher;
    std::string gist;     // 摘要
    std::string category; // as the ledger says, or by the words of statutes/accounts/categories.toml
    std::string paid_by;  // 经手人
    std::string witness;  // 证明人
    std::string approver; // 审批人
    std::string remark;
    Money income;
    Money expenditure;
    std::optional<Money> balance; // the running balance, when the sheet keeps one
    std::string sheet;
    std::string cell; // where the amount stands
    std::string balance_cell;
    std::string source; // the amount as it was written
    std::string dated;  // the date as it was written
};
BOOST_DESCRIBE_STRUCT(Entry, (),
                      (line, date, voucher, gist, category, paid_by, witness, approver, remark, income,
                       expenditure, balance, sheet, cell, balance_cell, source, dated))

enum class TotalOf { opening, income, expenditure, closing };
BOOST_DESCRIBE_ENUM(TotalOf, opening, income, expenditure, closing)

// A sum the sheet states itself. `part` sums (小计, 本页合计) cover the entries after the previous one, or
// all so far.
enum class TotalSpan { month, part };
BOOST_DESCRIBE_ENUM(TotalSpan, month, part)

struct StatedTotal {
    TotalOf of = TotalOf::income;
    TotalSpan span = TotalSpan::month;
    Money money;
    int after_line = 0; // the entry it stands below
    std::string sheet;
    std::string cell;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(StatedTotal, (), (of, span, money, after_line, sheet, cell, source))

struct Signatory {
    std::string role;
    std::string name; // empty when the line is still to be signed
};
BOOST_DESCRIBE_STRUCT(Signatory, (), (role, name))

struct Book {
    std::string village;
    std::optional<Month> period;
    Unit unit = Unit::unstated;
    Money opening;     // as stated; see `totals` for its cell
    Money income;      // the entries added up (as stated, when the sheet has no entries)
    Money expenditure; // likewise
    Money closing;     // opening + income − expenditure
    std::vector<Entry> entries;
    std::vector<StatedTotal> totals;
    std::vector<Signatory> signatories;
    std::vector<std::string> notes; // lines below the table
    std::string title;
};
BOOST_DESCRIBE_STRUCT(Book, (),
                      (village, period, unit, opening, income, expenditure, closing, entries, totals,
                       signatories, notes, title))

// The month's stated value, when the sheet states one.
const StatedTotal* stated(const Book& book, TotalOf of);

// Income, expenditure and closing again from the opening and the entries: after a clerk edits a draft.
void add_up(Book& book);

}
