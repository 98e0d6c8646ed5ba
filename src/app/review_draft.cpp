#include "app/review_draft.hpp"

#include "app/draft_access.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "privacy/scan.hpp"
#include "store/drafts.hpp"

namespace gongkai::app {
namespace {

using domain::DraftEvent;
using domain::ReviewVerdict;

DraftEvent event_of(ReviewVerdict verdict)
{
    switch (verdict) {
    case ReviewVerdict::agreed: return DraftEvent::sign;
    case ReviewVerdict::reserved: return DraftEvent::reserve;
    case ReviewVerdict::objected: return DraftEvent::object;
    case ReviewVerdict::sent_back: return DraftEvent::send_back;
    }
    return DraftEvent::object;
}

Result<std::string> words(const ReviewDraft& order)
{
    auto says = trim(order.says.value_or(""));
    if (order.verdict == ReviewVerdict::agreed) return std::string();
    if (says.empty()) return refuse({.says = "review.reason_needed", .field = "says"});
    if (!privacy::scan_text(says).empty()) return refuse({.says = "review.personal", .field = "says"});
    return says;
}

}

Result<domain::Draft> review_draft(Office& office, const ReviewDraft& order)
{
    const auto roles = order.verdict == ReviewVerdict::sent_back ? approvers : supervisors;
    auto draft = TRY(draft_for(office, order.draft, roles));
    draft.state = TRY(domain::may(draft, event_of(order.verdict), office.actor.account));
    TRY(seen_as_it_is(draft, order.commitment));
    const domain::Review review{.id = make_id(),
                                .draft = draft.id,
                                .verdict = order.verdict,
                                .says = TRY(words(order)),
                                .commitment = draft.commitment,
                                .reviewed_by = office.actor.account,
                                .reviewed_at = office.now};
    if (draft.state == domain::DraftState::drafting) {
        draft.salts.clear();
        draft.commitment.clear();
        draft.submitted_at.reset();
    }
    draft.updated_at = office.now;

    db::Transaction transaction(office.db);
    store::Drafts drafts(office.db);
    TRY(drafts.save(transaction, draft));
    drafts.add_review(transaction, review);
    record(office, transaction, "review_draft", draft.village, draft.id);
    transaction.commit();
    return draft;
}

std::optional<domain::Review> standing_review(const std::vector<domain::Review>& reviews,
                                              const std::string& commitment)
{
    for (auto review = reviews.rbegin(); review != reviews.rend(); ++review)
        if (review->commitment == commitment &&
            (review->verdict == ReviewVerdict::agreed || review->verdict == ReviewVerdict::reserved))
            return *review;
    return {};
}

}
