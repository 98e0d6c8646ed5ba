#pragma once
// What a screen says of itself: the editions it really shows, since when, and for how long it showed each.

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace gongkai::domain {

struct ShownEdition {
    std::string code;
    std::string digest; // the edition's commitment
    auto operator<=>(const ShownEdition&) const = default;
};
BOOST_DESCRIBE_STRUCT(ShownEdition, (), (code, digest))

struct ScreenReport { // the last one of the device that plays there
    std::int64_t sequence = 0;
    Instant received_at; // the server's time
    Instant since;       // since when it shows this
    std::vector<ShownEdition> shown;
    std::vector<std::string> notices; // ids of those that it shows over them
    std::int64_t offline_seconds = 0; // the longest time without a network within a day before
    std::int64_t clock_error = 0;     // seconds by which its own clock is ahead
};

struct ScreenPlay { // of an edition on one day
    std::string edition;
    Date day;
    std::int64_t seconds = 0;
    std::int64_t times = 0;
};
BOOST_DESCRIBE_STRUCT(ScreenPlay, (), (edition, day, seconds, times))

}
