#include "app/obstacles.hpp"

#include <algorithm>
#include <set>

#include "app/draft_access.hpp"
#include "app/read_upload.hpp"
#include "base/json.hpp"
#include "domain/notice.hpp"
#include "domain/stage_photo.hpp"
#include "domain/statement.hpp"
#include "privacy/scan.hpp"
#include "store/divisions.hpp"
#include "store/editions.hpp"

namespace gongkai::app {
namespace {

using domain::Content;
using domain::Form;

// What the clerk explained isn't asked again: neither by the place of a typed text, nor, for a file, by the
// number itself, which has another place in the content than it had in the sheet.
class Explained {
public:
    Explained(const FileChoices& choices, const std::optional<Examination>& file)
    {
        for (const auto& alarm : choices.false_alarms)
            places_.insert(alarm.cell);
        if (!file) return;
        for (const auto& finding : file->personal_before)
            if (std::ranges::any_of(choices.false_alarms, [&](const FalseAlarm& alarm) {
                    return alarm.sheet == finding.sheet && alarm.cell == finding.cell;
                }))
                numbers_.insert(finding.excerpt);
    }
    bool covers(const std::string& path, const std::string& excerpt) const
    {
        return places_.contains(path) || numbers_.contains(excerpt);
    }

private:
    std::set<std::string> places_;
    std::set<std::string> numbers_;
};

// Whatever the source, what would become public is scanned once more, text by text.
void add_personal(std::vector<Refusal>& found, const domain::Draft& draft, const Content& content,
                  const Explained& explained)
{
    auto groups = domain::leaves_of(domain::without_digests(content));
    groups.push_back({{"note", draft.note}});
    for (const auto& group : groups)
        for (const auto& leaf : group)
            for (const auto& finding : privacy::scan_text(leaf.value))
                if (!explained.covers(leaf.path, finding.excerpt))
                    found.push_back(
                        {.says = "obstacle.personal", .field = leaf.path, .with = {finding.excerpt}});
}

void add_of_file(std::vector<Refusal>& found, const std::optional<Examination>& file)
{
    if (!file) return;
    if (file->verdict.outcome == domain::Outcome::refused || !file->personal.empty())
        found.push_back({.says = "obstacle.findings"});
    else if (domain::has_unanswered_warnings(file->verdict))
        found.push_back({.says = "obstacle.unanswered"});
}

std::optional<Examination> examined(Office& office, const domain::Draft& draft)
{
    const auto file = original_of(office, draft);
    return file ? std::optional<Examination>(examine(office, draft, *file)) : std::nullopt;
}

void add_of_ledger(std::vector<Refusal>& found, Office& office, const domain::Draft& draft,
                   const Content& content)
{
    const auto book = domain::to_book(content);
    if (!book) {
        found.push_back({.says = "obstacle.no_ledger", .field = "file"});
        return;
    }
    const auto village = store::Divisions(office.db).find(draft.village);
    if (village && book->village != village->name)
        found.push_back(
            {.says = "obstacle.other_village", .field = "file", .with = {book->village, village->name}});
    if (book->period && to_text(*book->period) != draft.period)
        found.push_back({.says = "obstacle.other_period",
                         .field = "file",
                         .with = {to_text(*book->period), draft.period}});
}

void add_of_item(std::vector<Refusal>& found, Office& office, const domain::Draft& draft,
                 const Content& content)
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

void add_of_correction(std::vector<Refusal>& found, Office& office, const domain::Draft& draft,
                       const Content& content)
{
    if (!draft.corrects) return;
    if (draft.note.empty()) found.push_back({.says = "obstacle.note_missing", .field = "note"});
    const auto earlier = store::Editions(office.db).find_by_id(*draft.corrects);
    if (earlier && earlier->content == to_json(content))
        found.push_back({.says = "obstacle.nothing_changed"});
}

}

std::vector<Refusal> obstacles(Office& office, const domain::Draft& draft)
{
    return obstacles(office, draft, examined(office, draft));
}

std::vector<Refusal> obstacles(Office& office, const domain::Draft& draft,
                               const std::optional<Examination>& file)
{
    std::vector<Refusal> found;
    const auto content = content_of(draft);
    add_of_file(found, file);
    add_of_item(found, office, draft, content);
    add_of_correction(found, office, draft, content);
    add_personal(found, draft, content, Explained(choices_of(draft), file));
    return found;
}

}
