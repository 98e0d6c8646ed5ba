#pragma once
// The clerk hands a draft to the supervisory committee, takes it back, or gives it up.

#include "app/office.hpp"
#include "domain/draft.hpp"

namespace gongkai::app {

struct HandInDraft {
    std::string draft;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(HandInDraft, (), (draft, version))

Result<domain::Draft> hand_in_draft(Office& office, const HandInDraft& order); // draws the salts, fixes the content
Result<domain::Draft> take_back_draft(Office& office, const HandInDraft& order);
Result<domain::Draft> discard_draft(Office& office, const HandInDraft& order);

}
