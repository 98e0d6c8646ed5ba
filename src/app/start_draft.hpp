#pragma once
// The clerk begins a disclosure, or goes on with the one that is open already.

#include "app/office.hpp"
#include "domain/draft.hpp"
#include "domain/edition.hpp"
#include "store/duties.hpp"

namespace gongkai::app {

struct StartDraft {
    std::string village;
    std::string item;
    std::string period;
    bool carry_over = false; // begin with what was public last
};
BOOST_DESCRIBE_STRUCT(StartDraft, (), (village, item, period, carry_over))

Result<domain::Draft> start_draft(Office& office, const StartDraft& order);

// What was said last in words about the item of a duty: what a clerk may begin with. None where each has its own matter (what
// happened, a project); accounts and lists are read from a new file every time.
std::optional<domain::Edition> last_in_words(Office& office, const store::DutyRow& duty);

// An empty draft of that item and period, not stored yet.
domain::Draft blank_draft(const Office& office, const StartDraft& order);

}
