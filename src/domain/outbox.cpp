#include "domain/outbox.hpp"

#include <array>

namespace gongkai::domain {

std::optional<std::chrono::minutes> wait_after(std::int64_t tries)
{
    using namespace std::chrono_literals;
    static constexpr std::array waits{1min, 5min, 30min, 120min};
    if (tries < 1 || tries > std::ssize(waits)) return {};
    return waits[static_cast<std::size_t>(tries - 1)];
}

}
