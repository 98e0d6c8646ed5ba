#include "app/publisher.hpp"

#include "app/fault.hpp"
#include "db/together.hpp"

namespace gongkai::app {
namespace {

using namespace std::chrono_literals;
constexpr auto longest_takeover = 10s; // of the signer's lock, from the server before us
constexpr std::size_t most_together = 64;

using Turn = Publisher::Turn;

void act(House& house, db::Connection& db, Turn& turn)
{
    Office office{db,        house.statutes, house.categories, house.archive,
                  house.key, house.log,      turn.now,         turn.actor,      *house.book,
                  house.ways.get()};
    try {
        turn.act(office);
    } catch (const std::exception& fault) {
        turn.fault = std::current_exception();
        if (fault_of(fault) != Fault::ours) throw;
    }
}

// A fault of the storage is everybody's: nothing of the group is known to be durable.
void act_together(House& house, const std::deque<Turn*>& turns)
{
    try {
        const auto lease = house.pool.write();
        db::Together together(*lease);
        for (auto* const turn : turns)
            act(house, *lease, *turn);
        together.commit();
    } catch (const std::exception&) {
        for (auto* const turn : turns)
            if (!turn->fault) turn->fault = std::current_exception();
    }
}

}

void Publisher::take(House& house, Turn& turn)
{
    house.log.wait_for(longest_takeover);
    std::unique_lock lock(mutex_);
    queue_.push_back(&turn);
    moved_.wait(lock, [&] { return turn.is_done || !is_led_; });
    while (!turn.is_done) {
        is_led_ = true;
        for (auto* const one : lead(house, lock))
            one->is_done = true;
        is_led_ = false;
        moved_.notify_all();
    }
    if (turn.fault) std::rethrow_exception(turn.fault);
}

std::deque<Turn*> Publisher::lead(House& house, std::unique_lock<std::mutex>& lock)
{
    std::deque<Turn*> turns;
    while (!queue_.empty() && turns.size() < most_together) {
        turns.push_back(queue_.front());
        queue_.pop_front();
    }
    lock.unlock();
    act_together(house, turns);
    lock.lock();
    return turns;
}

}
