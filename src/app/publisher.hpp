#pragma once
// Acts that make something public, carried out for many people at once: whoever comes first takes the
// writer's turn and does everybody's, each in a transaction of its own, all durable with one commit. An act
// is answered when it is durable and the log's head is signed, never before.

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>

#include "app/house.hpp"

namespace gongkai::app {

class Publisher {
public:
    // house.publisher.carry_out(house, now, actor, publish_draft, order). Hold no connection while you ask.
    template<class T, class Order>
    Result<T> carry_out(House& house, Instant now, const domain::Actor& actor,
                        Result<T> (*verb)(Office&, const Order&), const std::type_identity_t<Order>& order)
    {
        std::optional<Result<T>> answer;
        Turn turn{now, actor, [&](Office& office) { answer.emplace(verb(office, order)); }};
        take(house, turn);
        return std::move(*answer);
    }

    struct Turn {
        Instant now;
        const domain::Actor& actor;
        std::function<void(Office&)> act;
        std::exception_ptr fault = {};
        bool is_done = false;
    };

private:
    void take(House& house, Turn& turn);
    std::deque<Turn*> lead(House& house, std::unique_lock<std::mutex>& lock);

    std::mutex mutex_; // guards the two below, and what is done of every turn
    std::deque<Turn*> queue_;
    bool is_led_ = false;
    std::condition_variable moved_;
};

}
