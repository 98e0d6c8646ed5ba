#pragma once
// Where "now" comes from. Read once per request or command, then passed on as a value.

#include "base/date.hpp"

namespace gongkai {

struct Clock {
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

struct SystemClock final : Clock {
    Instant now() const override
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

struct FixedClock final : Clock { // for tests and the demonstration town
    explicit FixedClock(Instant moment) : at(moment) {}
    Instant now() const override { return at; }
    Instant at;
};

}
