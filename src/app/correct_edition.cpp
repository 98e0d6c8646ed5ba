#include "app/correct_edition.hpp"

#include "app/announce.hpp"
#include "app/draft_access.hpp"
#include "app/log_edition.hpp"
#include "app/seal_content.hpp"
#include "app/start_draft.hpp"
#include "base/json.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "domain/edition_code.hpp"
#include "privacy/scan.hpp"
#include "store/divisions.hpp"
#include "store/drafts.hpp"
#include "store/editions.hpp"

namespace gongkai::app {
namespace {

// The edition of that code, when it is the one that counts and is still public.
Result<domain::Edition> standing_edition(Office& office, const std::string& code,
                                         std::initializer_list<domain::Role> roles)
{
    store::Editions editions(office.db);
    auto edition = editions.find(code);
    if (!edition) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(domain::require(office.actor, roles, edition->village));
    const auto disclosure = editions.disclosure(edition->village, edition->item, edition->period);
    if (disclosure->edition != edition->id)
        return refuse({.kind = Refusal::Kind::conflict, .says = "edition.not_the_current_one"});
    if (edition->kind == domain::EditionKind::withdrawn)
        return refuse({.kind = Refusal::Kind::conflict, .says = "edition.is_withdrawn"});
    return std::move(*edition);
}

domain::Edition tombstone_of(Office& office, const domain::Edition& edition, const std::string& reason)
{
    const domain::Content nothing_left{edition.form, edition.title, {}, {}};
    const auto sealed = seal_content(nothing_left);
    auto tombstone = edition;
    tombstone.id = make_id();
    tombstone.code =
        domain::edition_code(store::Divisions(office.db).find(edition.village)->initials, random_bytes(6));
    tombstone.number = edition.number + 1;
    tombstone.kind = domain::EditionKind::withdrawn;
    tombstone.note = reason;
    tombstone.content = to_json(nothing_left);
    tombstone.salts = sealed.salts;
    tombstone.commitment = sealed.commitment;
    tombstone.reservation.clear();
    tombstone.drafted_by = tombstone.approved_by = office.actor.name;
    tombstone.reviewed_by.clear();
    tombstone.reviewed_at.reset();
    tombstone.published_at = office.now;
    tombstone.late_days = 0;
    return tombstone;
}

}

Result<domain::Draft> correct_edition(Office& office, const CorrectEdition& order)
{
    const auto edition = TRY(standing_edition(office, order.code, {domain::Role::clerk}));
    db::Transaction transaction(office.db);
    store::Drafts drafts(office.db);
    if (auto open = drafts.open(edition.village, edition.item, edition.period)) return std::move(*open);
    auto draft = blank_draft(office, {edition.village, edition.item, edition.period});
    draft.form = edition.form;
    draft.content = edition.content;
    draft.corrects = edition.id;
    drafts.add(transaction, draft);
    record(office, transaction, "correct_edition", edition.village, edition.code);
    transaction.commit();
    return draft;
}

Result<domain::Edition> withdraw_edition(Office& office, const WithdrawEdition& order)
{
    const auto reason = trim(order.reason);
    if (reason.empty()) return refuse({.says = "withdraw.reason_needed", .field = "reason"});
    if (!privacy::scan_text(reason).empty()) return refuse({.says = "review.personal", .field = "reason"});
    db::Transaction transaction(office.db);
    const auto edition = TRY(standing_edition(office, order.code, approvers));
    const auto tombstone = tombstone_of(office, edition, reason);
    TRY(store::Editions(office.db).add(transaction, tombstone, edition.id));
    TRY(log_edition(office, transaction, tombstone, edition.code));
    record(office, transaction, "withdraw_edition", edition.village, tombstone.code);
    announce(office, transaction, tombstone);
    transaction.commit();
    return tombstone;
}

}
