#pragma once
// Compares the duties that the server holds in memory with those of the database, when it starts and on every new day, in a
// thread of its own. What differs is said in the log, counted in /metrics and read anew.

#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/house.hpp"

namespace gongkai::app {

// How many differences there were: between memory and rows, and between counting by us and by the database.
std::size_t check_duties(House& house);

class DutyWatch {
public:
    explicit DutyWatch(House& house);
    ~DutyWatch();
    DutyWatch(const DutyWatch&) = delete;

private:
    void watch(const std::stop_token& stopped);

    House& house_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread thread_; // last: it ends before what it uses
};

}
