#pragma once
// How guessing is slowed down: per account, not by address, because a whole village shares one.

#include "base/date.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace gongkai::domain {

struct Throttle {
    std::size_t free_failures = 5; // GB/T 22239-2019, 8.1.4.1 b): failed sign-ins are limited
    std::chrono::minutes window{15};
    std::chrono::minutes longest_wait{15};
    std::int64_t everybody_per_minute = 60; // failures; above it everyone waits a little
};

// Until when nobody may try this account: one minute after the fifth failure, twice as long after each further one.
// `failures` are those within the window, the latest first.
std::optional<Instant> waits_until(const Throttle& throttle, const std::vector<Instant>& failures);

}
