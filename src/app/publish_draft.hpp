#pragma once
// The director or secretary approves, and with that the content is public: one transaction writes the edition,
// closes the draft and settles whether it was on time. The time is the server's.

#include "app/office.hpp"
#include "domain/edition.hpp"

namespace gongkai::app {

struct PublishDraft {
    std::string draft;
    std::string commitment; // of the content on the approver's screen
};
BOOST_DESCRIBE_STRUCT(PublishDraft, (), (draft, commitment))

// Asked twice (double click), it gives the edition that is public already.
Result<domain::Edition> publish_draft(Office& office, const PublishDraft& order);

}
