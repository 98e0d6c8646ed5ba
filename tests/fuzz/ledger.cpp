// A month's ledger as a table of text: read, checked, and scanned for personal numbers, then masked.
#include "domain/ledger.hpp"

#include "domain/book_check.hpp"
#include "fuzz/support/workbook.hpp"
#include "intake/delimited.hpp"
#include "privacy/scan.hpp"

namespace gongkai::domain {

FUZZ_TARGET(ledger)
{
    const auto workbook = intake::read_delimited(bytes, "六道沟村-2026-10.csv", fuzz::small_limits);
    if (!workbook) return;
    const auto ledger = read_ledger(*workbook, {.file_name = "六道沟村-2026-10.csv"});
    const auto verdict = check(ledger, Closing{.period = {}, .money = {100}});
    const auto answered =
        answer(ledger, verdict, [](std::string_view key, const auto&) { return std::string(key); });
    ENSURE(is_utf8(boost::json::serialize(answered)));
    if (verdict.outcome == Outcome::refused) ENSURE(!verdict.findings.empty());
    ENSURE(privacy::scan(privacy::masked(*workbook)).empty());
}

}
