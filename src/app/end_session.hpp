#pragma once
// A person signs out here, or ends what was left open on another browser.

#include "app/office.hpp"
#include "store/sessions.hpp"

#include <vector>

namespace gongkai::app {

struct EndSession {
    std::string session;
};
BOOST_DESCRIBE_STRUCT(EndSession, (), (session))

Result<> end_session(Office& office, const EndSession& order);
Result<> end_other_sessions(Office& office, const EndSession& order); // all of theirs but this one
std::vector<store::Browser> open_sessions(Office& office);            // of who asks

}
