#pragma once
// A file that comes in pieces (分段上传), as networks in the hills allow.

#include <boost/describe.hpp>
#include <cstdint>
#include <string>

#include "base/date.hpp"

namespace gongkai::domain {

struct PartialFile {
    std::string id;
    std::string account; // whose it is
    std::string file_name;
    std::int64_t length = 0;   // bytes, once it is whole
    std::int64_t received = 0; // bytes that are safe
    Instant expires_at;

    bool is_whole() const { return received == length; }
};
BOOST_DESCRIBE_STRUCT(PartialFile, (), (id, account, file_name, length, received, expires_at))

}
