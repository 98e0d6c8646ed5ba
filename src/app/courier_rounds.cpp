#include "app/courier_rounds.hpp"

#include <spdlog/spdlog.h>

namespace gongkai::app {
namespace {

constexpr auto rest = std::chrono::seconds(2);

}

CourierRounds::CourierRounds(House& house, Carriers carriers)
    : courier_(house, std::move(carriers)),
      rounds_(house, "courier", {.rest = rest}, [this](auto&) { make_round(); })
{
}

void CourierRounds::make_round()
{
    if (const auto tried = courier_.make_round(); tried > 0) spdlog::info("\"messages_tried\":{}", tried);
}

}
