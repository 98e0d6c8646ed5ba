#include "domain/throttle.hpp"

#include <algorithm>

namespace gongkai::domain {

std::optional<Instant> waits_until(const Throttle& throttle, const std::vector<Instant>& failures)
{
    if (failures.size() < throttle.free_failures) return {};
    const auto doublings = std::min<std::size_t>(failures.size() - throttle.free_failures, 10);
    const auto wait = std::min(std::chrono::minutes(1LL << doublings), throttle.longest_wait);
    return Instant(failures.front() + wait);
}

}
