#pragma once
// Tells the groups whose robots want it of an edition as it becomes public, and what came of that.

#include "app/office.hpp"
#include "domain/edition.hpp"
#include "domain/outbox.hpp"

namespace gongkai::app {

// One message for each robot of the village and of those above it; in the transaction that publishes.
std::int64_t announce(Office& office, db::Transaction& transaction, const domain::Edition& edition);

struct Announced { // to one group
    std::string division;
    domain::Channel channel = domain::Channel::wecom;
    std::optional<domain::Outgoing> message = {}; // none: it became public before the robot was asked to tell
};
std::vector<Announced> announced(Office& office, const domain::Edition& edition);

}
