#include "app/obstacles.hpp"

#include "app/draft_access.hpp"
#include "app/read_upload.hpp"
#include "base/json.hpp"
#include "domain/notice.hpp"
#include "domain/statement.hpp"
#include "privacy/scan.hpp"
#include "store/divisions.hpp"
#include "store/editions.hpp"

#include <algorithm>

namespace gongkai::app {
namespace {

using domain::Content;
using domain::Form;

bool was_explained(const FileChoices& choices, const std::string& path)
{
    return std::ranges::any_of(choices.false_alarms, [&](const FalseAlarm& alarm) { return alarm.cell == path; });
}

// Whatever the source, what would become public is scanned once more, text by text.
void add_personal(std::vector<Refusal>& found, const domain::Draft& draft, const Content& content)
{
    const auto choices = choices_of(draft);
    auto groups = domain::leaves_of(content);
    groups.push_back({{"note", draft.note}});
    for (const auto& group : groups)
        for (const auto& leaf : group)
            for (const auto& finding : privacy::scan_text(leaf.value))
                if (!was_explained(choices, leaf.path))
                    found.push_back({.says = "obstacle.personal", .field = leaf.path, .with = {finding.excerpt}});
}

void add_of_file(std::vector<Refusal>& found, Office& office, const domain::Draft& draft)
{
    const auto file = original_of(office, draft);
    if (!file) return;
    const auto examination = examine(office, draft, *file);
    if (examination.verdict.outcome == domain::Outcome::refused) found.push_back({.says = "obstacle.findings"});
    else if (domain::has_unanswered_warnings(examination.verdict)) found.push_back({.says = "obstacle.unanswered"});
}

void add_of_ledger(std::vector<Refusal>& found, Office& office, const domain::Draft& draft, const Content& content)
{
    const auto book = domain::to_book(content);
    if (!book) {
        found.push_back({.says = "obstacle.no_ledger", .field = "file"});
        return;
    }
    const auto village = store::Divisions(office.db).find(draft.village);
    if (village && book->village != village->name)
        found.push_back({.says = "obstacle.other_village", .field = "file", .with = {book->village, village->name}});
    if (book->period && to_text(*book->period) != draft.period)
        found.push_back({.says = "obstacle.other_period", .field = "file", .with = {to_text(*book->period), draft.period}});
}

void add_of_item(std::vector<Refusal>& found, Office& office, const domain::Draft& draft, const Content& content)
{
    const auto* item = office.catalog(draft.village).find(draft.item);
    if (!item) return;
    if (item->ledger && draft.form != Form::nothing) return add_of_ledger(found, office, draft, content);
    if (draft.form == Form::notice)
        for (const auto& heading : domain::missing_sections(item->contents, content))
            found.push_back({.says = "obstacle.section_missing", .field = heading, .with = {heading}});
    if (draft.form == Form::list && (content.tables.empty() || content.tables.front().lines.empty()))
        found.push_back({.says = "obstacle.empty_list", .field = "file"});
}

void add_of_correction(std::vector<Refusal>& found, Office& office, const domain::Draft& draft, const Content& content)
{
    if (!draft.corrects) return;
    if (draft.note.empty()) found.push_back({.says = "obstacle.note_missing", .field = "note"});
    const auto earlier = store::Editions(office.db).find_by_id(*draft.corrects);
    if (earlier && earlier->content == to_json(content)) found.push_back({.says = "obstacle.nothing_changed"});
}

}

std::vector<Refusal> obstacles(Office& office, const domain::Draft& draft)
{
    std::vector<Refusal> found;
    const auto content = content_of(draft);
    add_of_file(found, office, draft);
    add_of_item(found, office, draft, content);
    add_of_correction(found, office, draft, content);
    add_personal(found, draft, content);
    return found;
}

}
