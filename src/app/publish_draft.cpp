#include "app/publish_draft.hpp"

#include <algorithm>

#include "app/announce.hpp"
#include "app/draft_access.hpp"
#include "app/log_edition.hpp"
#include "app/review_draft.hpp"
#include "app/seal_content.hpp"
#include "base/ensure.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "domain/edition_code.hpp"
#include "store/accounts.hpp"
#include "store/divisions.hpp"
#include "store/drafts.hpp"
#include "store/duties.hpp"
#include "store/editions.hpp"

namespace gongkai::app {
namespace {

std::string drafters_names(Office& office, const domain::Draft& draft)
{
    std::vector<std::string> names;
    for (const auto& account : draft.drafters())
        names.push_back(store::Accounts(office.db).name_of(account));
    return join(names, "、");
}

std::string fresh_code(Office& office, const std::string& village)
{
    const auto division = store::Divisions(office.db).find(village);
    ENSURE(division.has_value());
    store::Editions editions(office.db);
    auto code = domain::edition_code(division->initials, random_bytes(6));
    while (editions.find(code))
        code = domain::edition_code(division->initials, random_bytes(6));
    return code;
}

domain::Edition edition_of(Office& office, const domain::Draft& draft, const domain::Review& review)
{
    const auto content = content_of(draft);
    domain::Edition edition;
    edition.id = make_id();
    edition.code = fresh_code(office, draft.village);
    edition.village = draft.village;
    edition.item = draft.item;
    edition.period = draft.period;
    edition.form = draft.form;
    edition.title = content.title;
    edition.note = draft.note;
    edition.content = draft.content;
    edition.salts = draft.salts;
    edition.commitment = draft.commitment;
    if (review.verdict == domain::ReviewVerdict::reserved) edition.reservation = review.says;
    edition.drafted_by = drafters_names(office, draft);
    edition.reviewed_by = store::Accounts(office.db).name_of(review.reviewed_by);
    edition.approved_by = office.actor.name;
    edition.reviewed_at = review.reviewed_at;
    edition.published_at = office.now;
    return edition;
}

// First edition: measured against its duty. A correction keeps the due day as information, it is never late.
void settle(Office& office, domain::Edition& edition)
{
    const auto duty = store::Duties(office.db).row(edition.village, edition.item, edition.period);
    if (!duty) return;
    edition.due_on = duty->due_on;
    auto facts = duty->facts();
    facts.fulfilled = {shanghai_date(edition.published_at)};
    const auto standing = domain::judge(duty->duty(), facts, facts.fulfilled->on);
    if (edition.number == 1 && standing.state == domain::DutyState::late) edition.late_days = standing.days;
}

Result<std::string> take_place(Office& office, const domain::Draft& draft, domain::Edition& edition)
{
    const auto disclosure = store::Editions(office.db).disclosure(draft.village, draft.item, draft.period);
    if (!disclosure) {
        edition.disclosure = make_id();
        return std::string();
    }
    if (draft.corrects != disclosure->edition)
        return refuse({.kind = Refusal::Kind::conflict, .says = "edition.turned_meanwhile"});
    const auto earlier = store::Editions(office.db).find_by_id(disclosure->edition);
    edition.disclosure = disclosure->id;
    edition.number = earlier->number + 1;
    edition.kind = domain::EditionKind::corrected;
    return disclosure->edition;
}

std::string code_of(Office& office, const std::string& edition)
{
    return edition.empty() ? std::string() : store::Editions(office.db).find_by_id(edition)->code;
}

// The content as stored must still give the commitment that the committee signed.
void ensure_untouched(const domain::Draft& draft)
{
    ENSURE(commitment_of(content_of(draft), draft.salts) == draft.commitment);
}

}

// [publish_draft]
Result<domain::Edition> publish_draft(Office& office, const PublishDraft& order)
{
    db::Transaction transaction(office.db);
    store::Drafts drafts(office.db);
    store::Editions editions(office.db);
    auto draft = TRY(draft_for(office, order.draft, approvers));
    if (draft.state == domain::DraftState::published && draft.commitment == order.commitment)
        return *editions.current(draft.village, draft.item, draft.period);
    draft.state = TRY(domain::may(draft, domain::DraftEvent::approve, office.actor.account));
    TRY(seen_as_it_is(draft, order.commitment));
    const auto review = standing_review(drafts.reviews(draft.id), draft.commitment);
    if (!review) return refuse({.kind = Refusal::Kind::conflict, .says = "draft.is_in_review"});
    ensure_untouched(draft);

    auto edition = edition_of(office, draft, *review);
    const auto predecessor = TRY(take_place(office, draft, edition));
    settle(office, edition);
    draft.updated_at = office.now;
    TRY(drafts.save(transaction, draft));
    TRY(editions.add(transaction, edition, predecessor));
    TRY(log_edition(office, transaction, edition, code_of(office, predecessor)));
    record(office, transaction, "publish_draft", draft.village, edition.code);
    announce(office, transaction, edition);
    transaction.commit();
    return edition;
}
// [publish_draft]

}
