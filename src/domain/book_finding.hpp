#pragma once
// What a check found in a ledger: where, how grave, and the words for it. `finding.<says>` in locale/ is the
// sentence, `way_out.<says>` what the clerk can do about it; a `says` with a dot is a whole key by itself.

#include <boost/describe.hpp>
#include <string>
#include <vector>

namespace gongkai::domain {

enum class FindingCode {
    no_unit,
    totals_only,
    total_differs,
    balance_differs,
    opening_differs,
    voucher_gap,
    privacy,
    date_outside,
    duplicate_entry,
    unreadable,
    encrypted,
    too_large
};
BOOST_DESCRIBE_ENUM(FindingCode, no_unit, totals_only, total_differs, balance_differs, opening_differs,
                    voucher_gap, privacy, date_outside, duplicate_entry, unreadable, encrypted, too_large)

enum class Severity { refusal, warning };
BOOST_DESCRIBE_ENUM(Severity, refusal, warning)

struct Finding {
    FindingCode code = FindingCode::unreadable;
    Severity severity = Severity::refusal;
    std::string sheet;
    std::string cell;
    std::string says; // the finer case within the code: total_differs, amount_missing, period_missing …
    std::vector<std::string> with; // what fills {0}, {1} … in both sentences
    std::string subject;           // what an answer must name: a voucher number, a line
    std::string answer;            // the clerk's words, published beside the warning
};
BOOST_DESCRIBE_STRUCT(Finding, (), (code, severity, sheet, cell, says, with, subject, answer))

}
