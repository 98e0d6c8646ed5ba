#include "http/roster.hpp"

namespace gongkai::http {

// Hanging up only cancels what a connection waits for; it leaves the roster later, by itself.

void Roster::tick()
{
    now_ = std::chrono::steady_clock::now();
    for (auto* guests : {&waiting_, &busy_})
        for (auto& guest : *guests)
            if (guest.deadline < now_) guest.hang_up();
}

bool Roster::evict_longest_waiting()
{
    for (auto& guest : waiting_) {
        if (guest.deadline == SteadyTime::min()) continue; // already told to go
        guest.deadline = SteadyTime::min();
        guest.hang_up();
        return true;
    }
    return false;
}

void Roster::hang_up_between_requests()
{
    for (auto& guest : waiting_)
        if (guest.between_requests) guest.hang_up();
}

}
