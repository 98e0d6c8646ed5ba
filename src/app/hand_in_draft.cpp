#include "app/hand_in_draft.hpp"

#include "app/draft_access.hpp"
#include "app/obstacles.hpp"
#include "app/seal_content.hpp"

namespace gongkai::app {

Result<domain::Draft> hand_in_draft(Office& office, const HandInDraft& order)
{
    auto draft = TRY(clerk_draft(office, order.draft, order.version, domain::DraftEvent::submit));
    auto in_the_way = obstacles(office, draft);
    if (!in_the_way.empty()) return refuse(std::move(in_the_way.front()));
    const auto sealed = seal_content(content_of(draft));
    draft.salts = sealed.salts;
    draft.commitment = sealed.commitment;
    draft.submitted_at = office.now;
    return keep_draft(office, std::move(draft), "hand_in_draft");
}

Result<domain::Draft> take_back_draft(Office& office, const HandInDraft& order)
{
    auto draft = TRY(clerk_draft(office, order.draft, order.version, domain::DraftEvent::take_back));
    draft.salts.clear();
    draft.commitment.clear();
    draft.submitted_at.reset();
    return keep_draft(office, std::move(draft), "take_back_draft");
}

Result<domain::Draft> discard_draft(Office& office, const HandInDraft& order)
{
    auto draft = TRY(clerk_draft(office, order.draft, order.version, domain::DraftEvent::discard));
    return keep_draft(office, std::move(draft), "discard_draft");
}

}
