#pragma once
// The clerk begins a disclosure, or goes on with the one that is open already.

#include "app/office.hpp"
#include "domain/draft.hpp"

namespace gongkai::app {

struct StartDraft {
    std::string village;
    std::string item;
    std::string period;
};
BOOST_DESCRIBE_STRUCT(StartDraft, (), (village, item, period))

Result<domain::Draft> start_draft(Office& office, const StartDraft& order);

// An empty draft of that item and period, not stored yet.
domain::Draft blank_draft(const Office& office, const StartDraft& order);

}
