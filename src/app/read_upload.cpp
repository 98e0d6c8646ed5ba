#include "app/read_upload.hpp"

#include "app/closed_archive.hpp"
#include "base/ensure.hpp"
#include "base/json.hpp"
#include "domain/statement.hpp"
#include "store/editions.hpp"

#include <algorithm>
#include <stdexcept>

namespace gongkai::app {

std::optional<OriginalFile> original_of(Office& office, const domain::Draft& draft)
{
    if (!draft.upload) return {};
    const auto upload = store::Drafts(office.db).upload(*draft.upload);
    ENSURE(upload.has_value());
    auto plain = open_sealed(office, upload->blob);
    if (!plain) throw std::runtime_error("the closed archive can't give back upload " + upload->id);
    return OriginalFile{upload->file_name, std::move(*plain)};
}

std::optional<domain::Closing> last_closing(Office& office, const std::string& village, const std::string& item,
                                            const std::string& period)
{
    const auto month = parse_month(period);
    if (!month) return {};
    const auto before = to_text(plus_months(*month, -1));
    const auto edition = store::Editions(office.db).current(village, item, before);
    if (!edition || edition->kind == domain::EditionKind::withdrawn) return {};
    const auto content = from_json<domain::Content>(edition->content);
    const auto book = content ? domain::to_book(*content) : std::nullopt;
    if (!book) return {};
    return domain::Closing{*parse_month(before), book->closing};
}

namespace {

// A list of people is wrong for the monthly account and right for a matter such as the disaster relief.
void take_as_list(Examination& examination)
{
    if (examination.ledger.shape != domain::LedgerShape::list) return;
    auto& verdict = examination.verdict;
    std::erase_if(verdict.findings, [](const domain::Finding& finding) { return finding.says == "is_list"; });
    const bool refused = std::ranges::any_of(verdict.findings, [](const domain::Finding& finding) {
        return finding.severity == domain::Severity::refusal;
    });
    verdict.outcome = refused ? domain::Outcome::refused : domain::Outcome::accepted;
}

}

FileChoices choices_of(const domain::Draft& draft)
{
    auto choices = from_json<FileChoices>(draft.choices);
    ENSURE(choices.has_value());
    return std::move(*choices);
}

Examination examine(Office& office, const domain::Draft& draft, const OriginalFile& file)
{
    auto examination = examine_file(file.bytes, file.file_name, choices_of(draft),
                                    last_closing(office, draft.village, draft.item, draft.period), office.categories);
    const auto* item = office.catalog(draft.village).find(draft.item);
    if (item && !item->ledger) take_as_list(examination);
    return examination;
}

void take_over(domain::Draft& draft, const Examination& examination)
{
    draft.form = examination.content.form;
    if (examination.ledger.shape == domain::LedgerShape::none ||
        examination.ledger.shape == domain::LedgerShape::totals_only)
        draft.form = domain::Form::finance;
    draft.content = to_json(examination.content);
    draft.findings = to_json(examination.verdict.findings);
}

}
