// Single values as people and programs type them: days, months, amounts, cell names, numbers of spreadsheets.
#include "base/initials.hpp"
#include "base/text.hpp"
#include "domain/amount.hpp"
#include "domain/division.hpp"
#include "domain/division_words.hpp"
#include "domain/edition_code.hpp"
#include "domain/ledger_date.hpp"
#include "domain/pairing.hpp"
#include "domain/screen_notice.hpp"
#include "domain/sheet_mark.hpp"
#include "fuzz/support/target.hpp"
#include "intake/number_text.hpp"
#include "intake/xlsx_sheet.hpp"
#include "privacy/scan.hpp"

namespace gongkai {
namespace {

void check_dates(std::string_view bytes)
{
    if (const auto date = parse_date(bytes)) ENSURE(to_text(*date) == bytes);
    if (const auto month = parse_month(bytes)) ENSURE(to_text(*month) == bytes);
    if (const auto quarter = parse_quarter(bytes)) ENSURE(to_text(*quarter) == bytes);
    if (const auto instant = parse_instant(bytes)) ENSURE(parse_instant(to_text(*instant)) == instant);
    for (const auto kind : {Cell::Kind::text, Cell::Kind::number, Cell::Kind::date}) {
        const auto day = domain::read_day(bytes, kind, Month(std::chrono::year(2026) / 10));
        if (day) ENSURE(parse_date(to_text(*day)) == day);
    }
    for (const auto epoch : {intake::Epoch::of_1900, intake::Epoch::of_1904})
        if (const auto date = intake::date_text(bytes, epoch))
            ENSURE(parse_date(date->substr(0, 10)).has_value());
}

void check_amounts(std::string_view bytes)
{
    for (const auto kind : {Cell::Kind::text, Cell::Kind::number}) {
        const auto amount = domain::read_amount(bytes, domain::Unit::ten_thousand_yuan, kind);
        if (!amount) ENSURE(amount.error().says.starts_with("finding."));
        if (!amount || !*amount) continue;
        const auto again = domain::read_amount(to_text(**amount), domain::Unit::yuan);
        ENSURE(again && *again && (*again)->fen == (*amount)->fen);
        ENSURE(!in_capitals(**amount).empty());
    }
}

// A line of a list of divisions: its code and its name.
void check_division(std::string_view bytes)
{
    if (const auto kind = domain::kind_of(bytes)) {
        const auto parent = domain::parent_of(bytes);
        ENSURE(parent.has_value() == (*kind != domain::DivisionKind::province));
        ENSURE(!parent || (domain::kind_of(*parent) && domain::is_within(bytes, *parent)));
    }
    const auto name = trim(bytes);
    ENSURE(name.starts_with(domain::bare_name(name)));
    const auto initials = initials_of(domain::bare_name(name));
    ENSURE(std::ranges::all_of(initials,
                               [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }));
}

void check_sheet_mark(std::string_view bytes)
{
    const auto mark = domain::read_sheet_mark(bytes);
    if (!mark) return;
    ENSURE(domain::read_edition_code(mark->code).value() == mark->code && is_utf8(mark->site));
    ENSURE(mark->commitment_begins.size() <= 64);
}

// What is typed for a screen: the digits that it shows, until when a notice lies over it.
void check_screen(std::string_view bytes)
{
    if (const auto code = domain::read_pairing_code(bytes)) ENSURE(domain::read_pairing_code(*code).value() == *code);
    const auto now = parse_instant("2026-11-24T02:00:00Z").value();
    if (const auto end = domain::read_notice_end(bytes, now))
        ENSURE(*end > now && *end <= now + domain::longest_notice_time);
}

}

FUZZ_TARGET(values)
{
    check_sheet_mark(bytes);
    check_screen(bytes);
    check_division(bytes);
    check_dates(bytes);
    check_amounts(bytes);
    static_cast<void>(intake::number_text(bytes));
    static_cast<void>(intake::is_date_format(bytes));
    static_cast<void>(intake::parse_place(bytes));
    if (const auto code = domain::read_edition_code(bytes))
        ENSURE(domain::read_edition_code(*code).value() == *code);
    ENSURE(to_code_points(bytes).size() == length_of(bytes));
    const auto hidden = privacy::masked(bytes);
    ENSURE(privacy::scan_text(hidden).empty());
}

}
