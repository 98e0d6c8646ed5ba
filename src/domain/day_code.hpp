#pragma once
// The code printed on the sheets of a day (当日码). It is made of the public log's head, which nobody knows
// before: who shows it on a photo took the photo that day or later.

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace gongkai::domain {

struct DayCode {
    Date day;
    std::string code; // K7P2
    std::int64_t log_size = 0;
    std::string log_root; // hex
};
BOOST_DESCRIBE_STRUCT(DayCode, (), (day, code, log_size, log_root))

// Four letters of SHA-256 over "gongkai day code", the day and the root, each on a line.
std::string make_day_code(Date day, std::string_view log_root);

}
