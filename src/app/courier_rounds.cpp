#include "app/courier_rounds.hpp"

#include <spdlog/spdlog.h>

namespace gongkai::app {
namespace {

constexpr auto rest = std::chrono::seconds(2);

}

CourierRounds::CourierRounds(House& house, Carriers carriers)
    : house_(house), courier_(house, std::move(carriers)), thread_([this](const std::stop_token& stopped) { go_round(stopped); })
{
}

CourierRounds::~CourierRounds()
{
    thread_.request_stop();
}

void CourierRounds::go_round(const std::stop_token& stopped)
{
    while (!stopped.stop_requested()) {
        try {
            if (const auto tried = courier_.make_round(); tried > 0) spdlog::info("\"messages_tried\":{}", tried);
        } catch (const std::exception& fault) { // a full disk, a database away: tried again
            spdlog::warn("\"courier\":\"{}\"", typeid(fault).name());
            house_.storage.note(fault, house_.clock.now());
        }
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, stopped, rest, [] { return false; });
    }
}

}
