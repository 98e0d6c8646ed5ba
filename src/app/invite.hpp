#pragma once
// An administrator takes somebody in, or helps them back in: with a link to hand over, never with a password.

#include "app/office.hpp"

namespace gongkai::app {

struct Invite {
    std::string name;
    std::string login;
    domain::Role role = domain::Role::clerk;
    std::string division;
};
BOOST_DESCRIBE_STRUCT(Invite, (), (name, login, role, division))

struct Invited {
    std::string account;
    std::string token; // of /enter/<token>
};

Result<Invited> invite(Office& office, const Invite& order);

struct RenewLink {
    std::string account;
};
BOOST_DESCRIBE_STRUCT(RenewLink, (), (account))

// Another invitation for whoever hasn't come yet, a reset for whoever forgot their password; ends their wait too.
Result<Invited> renew_link(Office& office, const RenewLink& order);

// For the demonstration: a person who enters by link, without a password. Known already: a fresh link.
struct DemoPerson {
    std::string login;
    std::string name;
    std::vector<domain::Grant> grants;
};
Invited create_demo_person(Office& office, const DemoPerson& person);

}
