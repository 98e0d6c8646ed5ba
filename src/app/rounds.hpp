#pragma once
// What the server does again and again by itself, in a thread of its own, as long as this lives. A round that
// fails is written down, and made again after the rest.

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "app/house.hpp"

namespace gongkai::app {

struct RoundTimes {
    std::chrono::milliseconds rest; // after each
    std::chrono::milliseconds before_first = std::chrono::milliseconds(0);
};

class Rounds {
public:
    using Round = std::function<void(const std::stop_token&)>; // a long one asks whether to stop

    Rounds(House& house, std::string name, RoundTimes times, Round round); // `name` as the log says it
    Rounds(const Rounds&) = delete;

private:
    void go(const std::stop_token& stopped);
    void make(const std::stop_token& stopped);
    void wait(const std::stop_token& stopped, std::chrono::milliseconds time);

    House& house_;
    std::string name_;
    RoundTimes times_;
    Round round_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread thread_; // last: it ends before what it uses
};

}
