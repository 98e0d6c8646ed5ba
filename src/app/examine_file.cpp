#include "app/examine_file.hpp"

#include "domain/statement.hpp"
#include "intake/read_workbook.hpp"

#include <algorithm>

namespace gongkai::app {
namespace {

bool is_dropped(const FileChoices& choices, const Sheet& sheet, int column)
{
    return std::ranges::any_of(choices.reading.columns_dropped, [&](const domain::DroppedColumn& dropped) {
        return dropped.sheet == sheet.name && dropped.column == column;
    });
}

Workbook cleaned(Workbook book, const FileChoices& choices)
{
    std::erase_if(book.sheets, [&](const Sheet& sheet) {
        return std::ranges::find(choices.reading.sheets_left_out, sheet.name) != choices.reading.sheets_left_out.end();
    });
    for (auto& sheet : book.sheets) {
        std::erase_if(sheet.cells, [&](const Cell& cell) { return is_dropped(choices, sheet, cell.column); });
        if (choices.margins_left_out)
            for (auto& cell : sheet.cells) {
                cell.comment.clear();
                cell.formula.clear();
            }
    }
    if (choices.margins_left_out) book.properties.clear();
    return choices.mask ? privacy::masked(std::move(book)) : book;
}

bool is_false_alarm(const FileChoices& choices, const privacy::Finding& finding)
{
    return std::ranges::any_of(choices.false_alarms, [&](const FalseAlarm& alarm) {
        return alarm.sheet == finding.sheet && alarm.cell == finding.cell && !alarm.reason.empty();
    });
}

std::vector<domain::Finding> as_findings(const std::vector<privacy::Finding>& personal)
{
    std::vector<domain::Finding> findings;
    for (const auto& finding : personal)
        findings.push_back(domain::privacy_finding(
            finding.sheet, finding.cell,
            boost::describe::enum_to_string(finding.kind, "identity"), finding.excerpt));
    return findings;
}

// The publishable columns of a list of people become its table.
domain::Content list_content(const domain::BeneficiaryList& list)
{
    domain::Content content{domain::Form::list, list.title, {}, {}};
    content.fields = {{"people", std::to_string(list.people)}, {"sum", std::to_string(list.sum.fen)}};
    domain::Table table{"list", {}, list.rows};
    for (const auto& column : list.columns)
        if (column.publishable == domain::Publishable::yes) table.columns.push_back(column.header);
    content.tables.push_back(std::move(table));
    return content;
}

domain::Content content_of(const domain::Ledger& ledger, const FileChoices& choices)
{
    switch (ledger.shape) {
    case domain::LedgerShape::entries:
    case domain::LedgerShape::nothing: return domain::to_content(ledger.book, choices.reading.answers);
    case domain::LedgerShape::list: return list_content(*ledger.list);
    case domain::LedgerShape::totals_only:
    case domain::LedgerShape::none: return {};
    }
    return {};
}

Examination unread(const Refusal& refusal)
{
    domain::FindingCode code = domain::FindingCode::unreadable;
    boost::describe::enum_from_string(std::string(intake::code_of(refusal)).c_str(), code);
    Examination examination;
    examination.ledger = domain::unread_ledger(code, refusal.says, refusal.with);
    examination.verdict = domain::check(examination.ledger);
    return examination;
}

}

Examination examine_file(std::string_view bytes, std::string_view file_name, const FileChoices& choices,
                         const std::optional<domain::Closing>& last_month,
                         const std::vector<domain::Categories>& categories)
{
    auto read = intake::read_workbook(bytes, file_name);
    if (!read) return unread(read.error());

    Examination examination;
    examination.personal_before = privacy::scan(*read);
    const auto book = cleaned(std::move(*read), choices);
    examination.personal = privacy::scan(book);
    std::erase_if(examination.personal, [&](const auto& finding) { return is_false_alarm(choices, finding); });

    examination.ledger = domain::read_ledger(book, choices.reading);
    const auto period = examination.ledger.book.period;
    if (period) domain::categorise(examination.ledger.book, domain::categories_on(categories, *period));
    examination.verdict = domain::check(examination.ledger, last_month, as_findings(examination.personal),
                                        choices.reading.answers);
    examination.content = content_of(examination.ledger, choices);
    return examination;
}

bool is_ready(const Examination& examination)
{
    return examination.verdict.outcome != domain::Outcome::refused && examination.personal.empty() &&
           !domain::has_unanswered_warnings(examination.verdict);
}

}
