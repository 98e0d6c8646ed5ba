#pragma once
// The supervisory committee signs, signs with a reservation, or objects; the approver may send back. Each is bound
// to the content that was looked at.

#include "app/office.hpp"
#include "domain/draft.hpp"

namespace gongkai::app {

struct ReviewDraft {
    std::string draft = {};
    std::string commitment = {}; // of the content on the reviewer's screen
    domain::ReviewVerdict verdict = domain::ReviewVerdict::agreed;
    std::optional<std::string> says = {}; // the reservation or the reason
};
BOOST_DESCRIBE_STRUCT(ReviewDraft, (), (draft, commitment, verdict, says))

Result<domain::Draft> review_draft(Office& office, const ReviewDraft& order);

// The committee's word on the content as it stands: none before it spoke.
std::optional<domain::Review> standing_review(const std::vector<domain::Review>& reviews,
                                              const std::string& commitment);

}
