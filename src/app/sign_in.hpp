#pragma once
// A person proves who they are: by password, then by the code on their phone when they have a second factor.
// Unknown names, wrong passwords and people without a password are told apart by nobody: same words, same work.

#include "app/house.hpp"
#include "app/session.hpp"

namespace gongkai::app {

struct SignIn {
    std::string login;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password))

struct ConfirmSignIn {
    std::string ticket;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(ConfirmSignIn, (), (ticket, code))

struct SignedIn { // one of the two
    std::string cookie;
    std::string ticket; // the code of the second factor is still wanted, within five minutes
};

// Takes its turns at the database itself, so that none is held while the password is being hashed.
Result<SignedIn> sign_in(House& house, Instant now, const SignIn& order, const DoorRules& rules,
                         std::string_view user_agent);
Result<SignedIn> confirm_sign_in(Office& office, const ConfirmSignIn& order, const DoorRules& rules,
                                 std::string_view user_agent);

// Where the acts of a person are written down when they concern no village: their first office.
std::string home_of(const domain::Actor& actor);

}
