#pragma once
// The connections of one io thread, touched by that thread only: who waits for a request, and who is late.

#include <chrono>
#include <cstddef>
#include <functional>
#include <list>

namespace gongkai::http {

using SteadyTime = std::chrono::steady_clock::time_point;

struct Guest {
    SteadyTime deadline;
    bool between_requests = true; // not one byte of a request has come
    std::function<void()> hang_up;
};

class Roster {
public:
    using Place = std::list<Guest>::iterator;

    Place enter(Guest guest) { return waiting_.insert(waiting_.end(), std::move(guest)); }
    void leave(Place place, bool was_waiting) { (was_waiting ? waiting_ : busy_).erase(place); }
    void now_waits(Place place) { waiting_.splice(waiting_.end(), busy_, place); }
    void now_busy(Place place) { busy_.splice(busy_.end(), waiting_, place); }
    std::size_t size() const { return waiting_.size() + busy_.size(); }

    SteadyTime now() const { return now_; } // as of the last tick: exact enough for seconds of patience
    void tick();                            // looks at the clock and hangs up on those who are late
    bool evict_longest_waiting();           // false when everybody is being served
    void hang_up_between_requests();

private:
    std::list<Guest> waiting_; // for a request's head; the longest first
    std::list<Guest> busy_;
    SteadyTime now_ = std::chrono::steady_clock::now();
};

}
