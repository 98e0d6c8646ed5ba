#include "http/roster.hpp"

#include <utility>

namespace gongkai::http {

// Hanging up only cancels what a connection waits for; it leaves the roster later, by itself.

void Roster::tick()
{
    constexpr auto hiccup = std::chrono::seconds(2);
    const auto before = std::exchange(now_, std::chrono::steady_clock::now());
    const auto away = now_ - before; // a machine that stood still is no guest's fault
    for (auto* guests : {&waiting_, &busy_})
        for (auto& guest : *guests) {
            if (away > hiccup && guest.deadline < SteadyTime::max() - away) guest.deadline += away;
            if (guest.deadline < now_) guest.hang_up();
        }
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
