#pragma once
// What the database keeps of the public log (存证日志): its leaves and how far the tree has grown.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>

namespace gongkai::domain {

struct LogEntry {
    std::int64_t position = 0;          // in the tree
    std::string code;                   // of the edition it speaks of
    std::optional<std::string> edition; // its row; none when only the leaf could be recovered
    std::string village;
    std::int64_t sequence = 1; // within the village
    std::string record;        // the leaf's own bytes
};
BOOST_DESCRIBE_STRUCT(LogEntry, (), (position, code, edition, village, sequence, record))

struct LogHead {
    std::int64_t size = 0;
    std::string frontier; // hex
};
BOOST_DESCRIBE_STRUCT(LogHead, (), (size, frontier))

}
