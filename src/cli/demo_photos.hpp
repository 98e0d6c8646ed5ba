#pragma once
// Photos of the demonstration town's boards, drawn and then read like any other: the sheets are proved on
// the day they were hung, and looked at afterwards, but not always.

#include "cli/premises.hpp"
#include "domain/place.hpp"

namespace gongkai::cli {

void photograph_demo_board(Premises& premises, const domain::Place& place, const domain::Actor& clerk,
                           Instant hung_at, Instant until);

// By a villager: nothing hangs there.
void photograph_bare_board(Premises& premises, const domain::Place& place, const std::string& words,
                           Instant at);

}
