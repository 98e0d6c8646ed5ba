#pragma once
// A new site is opened by whoever holds the link that the first start prints: they become its first administrator.

#include "app/house.hpp"
#include "app/session.hpp"

namespace gongkai::app {

// → the token of /enter/<token>, good for 30 minutes; an older one is void. Refused when somebody administers the
// site already.
Result<std::string> first_set_up_link(Office& office);

struct SetUp {
    std::string token;
    std::string town; // the division that the first administrator looks after
    std::string name;
    std::string login;
    std::string password;
    std::string repeated;
};
BOOST_DESCRIBE_STRUCT(SetUp, (), (token, town, name, login, password, repeated))

Result<std::string> set_up(House& house, Instant now, const SetUp& order, const DoorRules& rules,
                           std::string_view user_agent); // → the cookie

}
