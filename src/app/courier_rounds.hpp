#pragma once
// The courier going round in a thread of its own, as long as the server lives.

#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/courier.hpp"

namespace gongkai::app {

class CourierRounds {
public:
    CourierRounds(House& house, Carriers carriers);
    ~CourierRounds();
    CourierRounds(const CourierRounds&) = delete;

private:
    void go_round(const std::stop_token& stopped);

    House& house_;
    Courier courier_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread thread_; // last: it ends before what it uses
};

}
