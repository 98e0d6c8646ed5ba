#include "app/rounds.hpp"

#include <spdlog/spdlog.h>

namespace gongkai::app {

Rounds::Rounds(House& house, std::string name, RoundTimes times, Round round)
    : house_(house),
      name_(std::move(name)),
      times_(times),
      round_(std::move(round)),
      thread_([this](const std::stop_token& stopped) { go(stopped); })
{
}

void Rounds::go(const std::stop_token& stopped)
{
    wait(stopped, times_.before_first);
    while (!stopped.stop_requested()) {
        make(stopped);
        wait(stopped, times_.rest);
    }
}

void Rounds::make(const std::stop_token& stopped)
{
    try {
        round_(stopped);
    } catch (const std::exception& fault) { // a full disk, a database away
        spdlog::warn("\"rounds\":\"{}\",\"fault\":\"{}\"", name_, typeid(fault).name());
        house_.storage.note(fault, house_.clock.now());
    }
}

void Rounds::wait(const std::stop_token& stopped, std::chrono::milliseconds time)
{
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stopped, time, [] { return false; });
}

}
