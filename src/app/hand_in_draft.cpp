#include "app/hand_in_draft.hpp"

#include "app/draft_access.hpp"
#include "app/obstacles.hpp"
#include "app/seal_content.hpp"
#include "store/drafts.hpp"

namespace gongkai::app {
namespace {

Result<domain::Draft> own_draft(Office& office, const HandInDraft& order, domain::DraftEvent event)
{
    auto draft = TRY(draft_for(office, order.draft, {domain::Role::clerk}));
    draft.state = TRY(domain::may(draft, event));
    if (order.version != draft.version)
        return refuse({.kind = Refusal::Kind::conflict, .says = "draft.changed_meanwhile"});
    draft.updated_at = office.now;
    return draft;
}

Result<domain::Draft> save(Office& office, domain::Draft draft, const std::string& act)
{
    db::Transaction transaction(office.db);
    TRY(store::Drafts(office.db).save(transaction, draft));
    record(office, transaction, act, draft.village, draft.id);
    transaction.commit();
    return draft;
}

}

Result<domain::Draft> hand_in_draft(Office& office, const HandInDraft& order)
{
    auto draft = TRY(own_draft(office, order, domain::DraftEvent::submit));
    auto in_the_way = obstacles(office, draft);
    if (!in_the_way.empty()) return refuse(std::move(in_the_way.front()));
    const auto sealed = seal_content(content_of(draft));
    draft.salts = sealed.salts;
    draft.commitment = sealed.commitment;
    draft.submitted_at = office.now;
    return save(office, std::move(draft), "hand_in_draft");
}

Result<domain::Draft> take_back_draft(Office& office, const HandInDraft& order)
{
    auto draft = TRY(own_draft(office, order, domain::DraftEvent::take_back));
    draft.salts.clear();
    draft.commitment.clear();
    draft.submitted_at.reset();
    return save(office, std::move(draft), "take_back_draft");
}

Result<domain::Draft> discard_draft(Office& office, const HandInDraft& order)
{
    auto draft = TRY(own_draft(office, order, domain::DraftEvent::discard));
    return save(office, std::move(draft), "discard_draft");
}

}
