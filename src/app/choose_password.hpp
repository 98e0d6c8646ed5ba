#pragma once
// Everyone chooses their own password: with the link they were handed, or with the old one. Nobody chooses another's.

#include "app/house.hpp"
#include "app/session.hpp"

namespace gongkai::app {

struct ChoosePassword { // by invitation or reset link
    std::string token;
    std::string password;
    std::string repeated;
};
BOOST_DESCRIBE_STRUCT(ChoosePassword, (), (token, password, repeated))

struct ChangePassword {
    std::string current;
    std::string password;
    std::string repeated;
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (current, password, repeated))

// → the cookie of a session. All others of that person end.
Result<std::string> choose_password(House& house, Instant now, const ChoosePassword& order, const DoorRules& rules,
                                    std::string_view user_agent);
Result<std::string> change_password(House& house, Instant now, const domain::Actor& actor, const ChangePassword& order,
                                    const DoorRules& rules, std::string_view user_agent);

// Judged and hashed; `own` are words it must not contain. For those who have no password yet.
Result<std::string> make_password(std::string_view password, std::string_view repeated, const DoorRules& rules,
                                  const std::vector<std::string>& own);

}
