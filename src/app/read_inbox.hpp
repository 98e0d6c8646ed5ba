#pragma once
// A person has read what the site told them: one message, or all there are.

#include "app/office.hpp"

namespace gongkai::app {

struct ReadInbox {
    std::string message = {}; // empty: all
};
BOOST_DESCRIBE_STRUCT(ReadInbox, (), (message))

Result<> read_inbox(Office& office, const ReadInbox& order);

}
