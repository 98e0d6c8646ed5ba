#include "app/start_draft.hpp"

#include "app/draft_access.hpp"
#include "app/file_choices.hpp"
#include "base/json.hpp"
#include "base/random.hpp"
#include "store/drafts.hpp"
#include "store/editions.hpp"

namespace gongkai::app {

domain::Draft blank_draft(const Office& office, const StartDraft& order)
{
    const auto* item = office.catalog(order.village).find(order.item);
    const auto form = item && item->ledger ? domain::Form::finance : domain::Form::notice;
    domain::Content content{form, item ? item->name : std::string(), {}, {}};
    domain::Draft draft;
    draft.id = make_id();
    draft.village = order.village;
    draft.item = order.item;
    draft.period = order.period;
    draft.form = form;
    draft.choices = to_json(FileChoices{});
    draft.content = to_json(content);
    draft.findings = "[]";
    draft.drafted_by = office.actor.account;
    draft.created_at = draft.updated_at = office.now;
    return draft;
}

namespace {

constexpr int editions_looked_at = 12; // withdrawn ones, lists and empty periods may stand before the last words

// The title stays the new one; the sections are taken as they were.
domain::Content carried_over(const domain::Edition& last, const std::string& title)
{
    auto content = from_json<domain::Content>(last.content).value_or(domain::Content{});
    content.title = title;
    return content;
}

}

std::optional<domain::Edition> last_in_words(Office& office, const store::DutyRow& duty)
{
    if (duty.origin != domain::DutyOrigin::period && duty.origin != domain::DutyOrigin::standing) return {};
    for (auto& edition : store::Editions(office.db).current_of_item(duty.village, duty.item, editions_looked_at))
        if (edition.form == domain::Form::notice && edition.kind != domain::EditionKind::withdrawn && edition.period < duty.period)
            return std::move(edition);
    return {};
}

Result<domain::Draft> start_draft(Office& office, const StartDraft& order)
{
    TRY(domain::require(office.actor, {domain::Role::clerk}, order.village));
    const auto duty = store::Duties(office.db).row(order.village, order.item, order.period);
    if (!duty) return refuse({.kind = Refusal::Kind::missing, .says = "duty.not_known"});
    if (duty->end_kind == domain::DutyEndKind::lapsed)
        return refuse({.kind = Refusal::Kind::conflict, .says = "duty.is_over"});

    db::Transaction transaction(office.db);
    store::Drafts drafts(office.db);
    if (auto open = drafts.open(order.village, order.item, order.period)) return std::move(*open);
    const auto edition = store::Editions(office.db).current(order.village, order.item, order.period);
    if (edition && edition->kind != domain::EditionKind::withdrawn)
        return refuse({.kind = Refusal::Kind::conflict, .says = "draft.public_already"});
    auto draft = blank_draft(office, order);
    // Two resolutions of a year differ by what was resolved, not by the item's name.
    if (duty->words) draft.content = to_json(domain::Content{draft.form, *duty->words, {}, {}});
    if (order.carry_over && draft.form == domain::Form::notice)
        if (const auto last = last_in_words(office, *duty))
            draft.content = to_json(carried_over(*last, content_of(draft).title));
    if (edition) draft.corrects = edition->id; // what was withdrawn may be disclosed again, in the open
    drafts.add(transaction, draft);
    record(office, transaction, "start_draft", draft.village, draft.id);
    transaction.commit();
    return draft;
}

}
